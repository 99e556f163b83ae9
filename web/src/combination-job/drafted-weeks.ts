import type { CombinationJobCardFragment, CombinationJobDayInput, Weekday } from '../generated/operations.ts';

/** Work on a day of a week that is being drafted; without an employer it is none. */
export interface DraftedSpan {
  readonly memberId: string;
  readonly from: string;
  readonly until: string;
  readonly breakMinutes: string;
}

/** Of each day at least one span, which may be none. */
export type DraftedWeek = Readonly<Record<Weekday, readonly DraftedSpan[]>>;

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const satisfies readonly Weekday[];

export const freeSpan: DraftedSpan = { memberId: '', from: '07:30', until: '16:00', breakMinutes: '30' };

const weekOf = (spansOn: (day: Weekday) => readonly DraftedSpan[]): DraftedWeek => ({
  MONDAY: spansOn('MONDAY'),
  TUESDAY: spansOn('TUESDAY'),
  WEDNESDAY: spansOn('WEDNESDAY'),
  THURSDAY: spansOn('THURSDAY'),
  FRIDAY: spansOn('FRIDAY'),
  SATURDAY: spansOn('SATURDAY'),
  SUNDAY: spansOn('SUNDAY'),
});

export const freeWeek: DraftedWeek = weekOf(() => [freeSpan]);

/** The weeks of a version as a draft of the next. */
export const draftOf = (weeks: CombinationJobCardFragment['weeks']): DraftedWeek[] =>
  weeks.map(({ days }) =>
    weekOf(day => {
      const spans = days
        .filter(({ weekday }) => weekday === day)
        .map(({ from, until, breakMinutes, member }) => {
          return { memberId: member?.id ?? '', from, until, breakMinutes: String(breakMinutes) };
        });
      return spans.length > 0 ? spans : [freeSpan];
    }),
  );

/** As the graph takes them; a break that is no number is sent as one that is refused. */
export const inputOf = (weeks: readonly DraftedWeek[]): { days: CombinationJobDayInput[] }[] =>
  weeks.map(week => ({
    days: weekdays.flatMap(weekday =>
      week[weekday].flatMap(({ memberId, from, until, breakMinutes }) => {
        const minutes = /^\d{1,4}$/.test(breakMinutes.trim()) ? Number(breakMinutes) : -1;
        return memberId ? [{ weekday, memberId, from, until, breakMinutes: minutes }] : [];
      }),
    ),
  }));
