import type { EligibilityFacts, RuleParameter } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { clockMoment, daysOf } from './clock.rules.ts';
import { hour, isOnCall, isWork, startingIn, week } from './duty.rules.ts';
import { hoursOf, type Ledger } from './ledger.rules.ts';
import { windowsWith, workWith } from './window.rules.ts';

/** Whether somebody is under eighteen on that day; nobody's age is known beyond that. */
export const isMinor = ({ person, day }: Pick<EligibilityFacts, 'person' | 'day'>): boolean =>
  person.adultFrom !== null && person.adultFrom > day;

const numberOn = (parameters: readonly RuleParameter[], day: string) => (id: string) =>
  parameterOn(parameters, `WT-22.${id}`, day);

/** WT-22: under eighteen 9 h in a shift, 45 h in 7 × 24 h, 40 h a week on average over 4 weeks. */
export function minorHoursFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  if (!isMinor(facts) || !isWork(shift)) return [];
  const number = numberOn(facts.parameters, facts.day);
  const most = (weeks: number) =>
    Math.max(
      ...windowsWith(others, shift, weeks * week).map(start => workWith(others, shift, start, start + weeks * week)),
    ) / weeks;
  const limits = [
    { work: shift.work, limit: number('shift'), weeks: null },
    { work: most(1), limit: number('week'), weeks: 1 },
    { work: most(4), limit: number('average-4-weeks'), weeks: 4 },
  ];
  return limits
    .filter(({ work, limit }) => work > limit * hour)
    .map(({ work, limit, weeks }) =>
      finding('MINOR_HOURS', Enforcement.BLOCK, { counted: hoursOf(work), limit, weeks }),
    );
}

/** WT-22: under eighteen 12 h of rest between two duties, and none of them between 23:00 and 06:00. */
export function minorRestFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  if (!isMinor(facts) || !isWork(shift)) return [];
  const number = numberOn(facts.parameters, facts.day);
  const least = number('rest') * hour;
  const free = daysOf(shift.from, shift.until).flatMap(day => [
    { from: clockMoment(day - 1, number('free-from')), until: clockMoment(day, number('free-until')) },
    { from: clockMoment(day, number('free-from')), until: clockMoment(day + 1, number('free-until')) },
  ]);
  const late = free.find(({ from, until }) => shift.from < until && from < shift.until);
  if (late)
    return [
      finding('MINOR_REST', Enforcement.BLOCK, { fitsFrom: new Date(late.until), fitsUntil: new Date(late.from) }),
    ];
  const near = startingIn(others, shift.from - week, shift.until + week).filter(isWork);
  const before = near.findLast(({ until }) => until <= shift.from);
  const after = near.find(({ from }) => from >= shift.until);
  const rests = [
    ...(before ? [{ rest: shift.from - before.until, other: before, fitsFrom: new Date(before.until + least) }] : []),
    ...(after ? [{ rest: after.from - shift.until, other: after, fitsUntil: new Date(after.from - least) }] : []),
  ];
  return rests
    .filter(({ rest }) => rest < least)
    .map(({ rest, other, ...fits }) => {
      const hours = { restHours: rest / hour, minimumRestHours: least / hour };
      return finding('MINOR_REST', Enforcement.BLOCK, { ...hours, ...fits, conflictsWithId: other.shiftId });
    });
}

/** WT-22: nobody under eighteen is on call or has presence duty. */
export function minorOnCallFindings(facts: EligibilityFacts, { shift }: Ledger): Finding[] {
  if (!isMinor(facts) || !(isOnCall(shift) || shift.kind === 'PRESENCE_DUTY')) return [];
  return [finding('MINOR_ON_CALL', Enforcement.BLOCK, { fitsOn: [facts.person.adultFrom!] })];
}

/** WT-22: the break, in minutes, that the law asks of a span of the young; 0 when none. */
export function minorBreak(spanMinutes: number, parameters: readonly RuleParameter[], day: string): number {
  const number = numberOn(parameters, day);
  return spanMinutes > number('work-with-break') ? number('break') : 0;
}
