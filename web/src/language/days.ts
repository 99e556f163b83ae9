import { t } from './language.ts';
import { dateText } from './time.ts';

/** `sinds 1 jan 2024`, `van 1 jan 2024 tot en met 31 dec 2026`. */
export function daysText({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null }): string {
  const from = dateText(startsOn);
  return endsOn === null ? t('days.from', { from }) : t('days.fromUntil', { from, until: dateText(endsOn) });
}
