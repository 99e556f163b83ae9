import { instantOf, localDateOf } from '@naober/kit/local-time';

export type FirstDayProblem = 'FIRST_DAY_IN_THE_PAST';

export const firstDayWords: Readonly<Record<FirstDayProblem, string>> = {
  FIRST_DAY_IN_THE_PAST: 'The first day lies before today.',
};

/** When something that a member says of itself begins to hold: at once today, else as that day begins. */
export function holdsFrom(firstDay: string | null, now: Date): Date | FirstDayProblem {
  const today = localDateOf(now);
  if (firstDay === null || firstDay === today) return now;
  if (firstDay < today) return 'FIRST_DAY_IN_THE_PAST';
  return instantOf(Temporal.PlainDate.from(firstDay).toPlainDateTime());
}
