import type { PlacementLineFragment } from '../generated/operations.ts';
import { currentLocale, t } from '../language/language.ts';
import { dateText } from '../language/time.ts';

/** Of two languages the reader's. */
export const inHers = (dutch: string, english: string): string => (currentLocale() === 'en' ? english : dutch);

type Period = Pick<PlacementLineFragment, 'startsOn' | 'endsOn' | 'hoursPerWeek'>;

/** `2 feb 2026 – 30 apr 2026 · 16 uur per week`; what a wish leaves open is left out. */
export function periodText({ startsOn, endsOn, hoursPerWeek }: Period): string {
  const days = startsOn && endsOn ? `${dateText(startsOn)} – ${dateText(endsOn)}` : null;
  const from = startsOn && !endsOn ? t('run.from', { day: dateText(startsOn) }) : null;
  const hours = hoursPerWeek ? t('run.hours', { count: hoursPerWeek }) : null;
  return [days ?? from, hours].filter(Boolean).join(' · ');
}

/** `Operatiekamer, Martini`; of a wish that says no more, the member alone, or that it is open. */
export function placeText({
  department,
  hostMember,
}: Pick<PlacementLineFragment, 'department' | 'hostMember'>): string {
  return [department?.name, hostMember?.shortName].filter(Boolean).join(', ') || t('run.anywhere');
}

const day = 86_400_000;

/** How many whole days it stands so. */
export const daysSince = (instant: string, now: Date = new Date()): number =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / day));
