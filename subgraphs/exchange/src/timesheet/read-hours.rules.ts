import { elapsedMinutes, localDateOf } from '@naober/kit/local-time';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { isUnread, momentOf, readWallTime } from '../shift/local-moment.rules.ts';
import { lawfulBreak } from '../working-time/break.rules.ts';
import { isOnCall, type DutyKind } from '../working-time/duty.rules.ts';
import type { HoursInput } from './hours.input.ts';
import { hoursProblem as problem, type HoursProblem } from './hours-problem.rules.ts';
import { workedMinutes, type SheetTimes } from './sheet-hours.rules.ts';

/** The shift that the hours are of. */
export interface OfShift {
  readonly kind: DutyKind;
  readonly plannedStartsAt: Date;
}

const dayMinutes = 1_440;
const mostCalls = 24;

/** When she worked, or everything that is wrong with what was entered. */
export function readHours(
  input: HoursInput,
  { kind, plannedStartsAt }: OfShift,
  parameters: readonly RuleParameter[],
  now: Date,
): SheetTimes | HoursProblem[] {
  const [startsAt, endsAt] = [read(input.startsAt, ['startsAt']), read(input.endsAt, ['endsAt'])];
  if (isProblem(startsAt) || isProblem(endsAt)) return [startsAt, endsAt].filter(isProblem);
  const span = elapsedMinutes(startsAt, endsAt);
  if (span <= 0) return [problem('ENDS_BEFORE_IT_STARTS', ['endsAt'])];
  if (span > dayMinutes) return [problem('LONGER_THAN_A_DAY', ['endsAt'])];
  if (endsAt > now) return [problem('NOT_OVER', ['endsAt'])];
  if (Math.abs(elapsedMinutes(plannedStartsAt, startsAt)) > dayMinutes)
    return [problem('FAR_FROM_SHIFT', ['startsAt'])];
  const hasBreak = !isOnCall({ kind }) && kind !== 'PRESENCE_DUTY';
  const told = input.breakMinutes ?? (hasBreak ? lawfulBreak(span, parameters, localDateOf(startsAt)) : 0);
  if (told < 0 || told >= span) return [problem('BREAK_NOT_VALID', ['breakMinutes'])];
  const calls = readCalls(input, kind, startsAt, endsAt);
  if (calls.some(isProblem)) return calls.filter(isProblem);
  const times = { kind, startsAt, endsAt, breakMinutes: told, calls: calls as SheetTimes['calls'] };
  return workedMinutes(times, parameters) > dayMinutes ? [problem('LONGER_THAN_A_DAY', ['calls'])] : times;
}

const read = (text: string, field: readonly string[]): Date | HoursProblem => {
  const wall = readWallTime(text);
  if (!wall) return problem('NOT_A_TIME', field);
  const moment = momentOf(wall);
  return isUnread(moment) ? problem(moment.problem, field, moment.possible) : moment;
};

function readCalls(
  { calls }: HoursInput,
  kind: DutyKind,
  from: Date,
  until: Date,
): (SheetTimes['calls'][number] | HoursProblem)[] {
  if (calls.length > mostCalls || (calls.length > 0 && !isOnCall({ kind })))
    return [problem('CALLS_NOT_VALID', ['calls'])];
  return calls.map((call, at) => {
    const field = ['calls', String(at)];
    const [startsAt, endsAt] = [read(call.startsAt, [...field, 'startsAt']), read(call.endsAt, [...field, 'endsAt'])];
    if (isProblem(startsAt)) return startsAt;
    if (isProblem(endsAt)) return endsAt;
    const isWithin = from <= startsAt && startsAt < endsAt && endsAt <= until;
    return isWithin ? { startsAt, endsAt } : problem('CALLS_NOT_VALID', field);
  });
}

const isProblem = (one: object): one is HoursProblem => 'possibleTimes' in one;
