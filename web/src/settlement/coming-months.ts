import { currentLocale } from '../language/language.ts';
import { localDate } from '../language/time.ts';

/** The first days of the twelve months after this one, with their names. */
export function comingMonths(now: Date): (readonly [day: string, words: string])[] {
  const [year = 0, month = 1] = localDate(now).split('-').map(Number);
  return Array.from({ length: 12 }, (_, ahead) => {
    const at = new Date(Date.UTC(year, month + ahead, 1, 12));
    const words = at.toLocaleDateString(currentLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return [at.toISOString().slice(0, 10), words] as const;
  });
}
