import { elapsedMinutes, localDateOf, localTimeOf } from '@naober/kit/local-time';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { lawfulBreak } from '../working-time/break.rules.ts';
import type { DutyKind } from '../working-time/duty.rules.ts';

/** A span of work that is over. */
export interface Worked {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Minutes; null when not told: the break of the law is counted. */
  readonly breakMinutes: number | null;
  readonly kind: DutyKind;
  readonly member: string | null;
  readonly department: string | null;
  /** Of the shift; of work at home that of the employment on its day. Null when not known. */
  readonly profession: string | null;
  readonly origin: 'PLATFORM' | 'HOME_ROSTER' | 'TEACHING' | 'COMBINATION_JOB';
}

/** Minutes of work of a span, by elapsed time, without breaks; being on call is none. */
export function workMinutes(
  { startsAt, endsAt, breakMinutes, kind }: Worked,
  parameters: readonly RuleParameter[],
): number {
  if (kind === 'ON_CALL_AVAILABILITY' || kind === 'STANDBY') return 0;
  const span = elapsedMinutes(startsAt, endsAt);
  if (kind === 'PRESENCE_DUTY' || kind === 'CALL') return span;
  return span - (breakMinutes ?? lawfulBreak(span, parameters, localDateOf(startsAt)));
}

/** Hours of a year in a profession. */
export interface WorkedYear {
  readonly year: number;
  readonly profession: string | null;
  readonly hours: number;
  readonly shifts: number;
}

/** Hours by year and what `nameOf` tells, newest first; a shift is of the day, and so of the year, on which it begins. */
function byYear(
  worked: readonly Worked[],
  parameters: readonly RuleParameter[],
  nameOf: (one: Worked) => string | null,
) {
  const keyOf = (one: Worked) => `${localDateOf(one.startsAt).slice(0, 4)} ${nameOf(one) ?? ''}`;
  return [...Map.groupBy(worked, keyOf)]
    .map(([key, all]) => ({
      year: Number(key.slice(0, 4)),
      name: nameOf(all[0]!),
      hours: rounded(all.reduce((total, one) => total + workMinutes(one, parameters), 0)),
      shifts: all.length,
    }))
    .sort((a, b) => b.year - a.year || (a.name ?? '').localeCompare(b.name ?? ''));
}

/** Hours by year and profession. */
export const yearsOf = (worked: readonly Worked[], parameters: readonly RuleParameter[]): WorkedYear[] =>
  byYear(worked, parameters, ({ profession }) => profession).map(({ name: profession, ...one }) => ({
    ...one,
    profession,
  }));

/** WT-20: hours by year and where they were worked. */
export const employersOf = (worked: readonly Worked[], parameters: readonly RuleParameter[]) =>
  byYear(worked, parameters, ({ member }) => member).map(({ name: employer, ...one }) => ({ ...one, employer }));

/** Hours with two decimals. */
const rounded = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

const clock = (instant: Date): string =>
  localTimeOf(instant).toString({ smallestUnit: 'minute', timeZoneName: 'never' });

/** A row of the export: the day on which it begins, both moments with their offset, break, hours. */
export const rowOf = (one: Worked, parameters: readonly RuleParameter[]): string[] => {
  const minutes = workMinutes(one, parameters);
  const isCounted = minutes > 0 && one.kind !== 'PRESENCE_DUTY' && one.kind !== 'CALL';
  return [
    localDateOf(one.startsAt),
    clock(one.startsAt),
    clock(one.endsAt),
    isCounted ? String(elapsedMinutes(one.startsAt, one.endsAt) - minutes) : '0',
    String(rounded(minutes)),
    one.member ?? '',
    one.department ?? '',
    one.profession ?? '',
    one.kind,
    one.origin,
  ];
};
