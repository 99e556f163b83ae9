import type { CombinationJobCardFragment, CombinationJobDayInput, Weekday } from '../generated/operations.ts';

/** One day of a week that is being drafted; without an employer it is free. */
export interface DraftedDay {
  readonly memberId: string;
  readonly from: string;
  readonly until: string;
  readonly breakMinutes: string;
}

export type DraftedWeek = Readonly<Record<Weekday, DraftedDay>>;

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const satisfies readonly Weekday[];

const free: DraftedDay = { memberId: '', from: '07:30', until: '16:00', breakMinutes: '30' };

export const freeWeek: DraftedWeek = Object.fromEntries(weekdays.map(day => [day, free])) as DraftedWeek;

/** The weeks of a version as a draft of the next; of a day with two spans the first is kept. */
export const draftOf = (weeks: CombinationJobCardFragment['weeks']): DraftedWeek[] =>
  weeks.map(({ days }) => {
    const told = days.toReversed().map(({ weekday, from, until, breakMinutes, member }) => {
      return [weekday, { memberId: member?.id ?? '', from, until, breakMinutes: String(breakMinutes) }] as const;
    });
    return { ...freeWeek, ...Object.fromEntries(told) };
  });

/** As the graph takes them; a break that is no number is sent as one that is refused. */
export const inputOf = (weeks: readonly DraftedWeek[]): { days: CombinationJobDayInput[] }[] =>
  weeks.map(week => ({
    days: weekdays.flatMap(weekday => {
      const { memberId, from, until, breakMinutes } = week[weekday];
      const minutes = /^\d{1,4}$/.test(breakMinutes.trim()) ? Number(breakMinutes) : -1;
      return memberId ? [{ weekday, memberId, from, until, breakMinutes: minutes }] : [];
    }),
  }));
