import { t } from './language.ts';
import { dateText, localDate } from './time.ts';

/** `sinds 1 jan 2024`, `vanaf 1 jan 2031`, `1 jan 2024 tot en met 31 dec 2026`. */
export function daysText({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null }): string {
  const from = dateText(startsOn);
  const hasBegun = startsOn <= localDate(new Date());
  return endsOn === null
    ? t(hasBegun ? 'days.since' : 'days.from', { from })
    : t('days.fromUntil', { from, until: dateText(endsOn) });
}
