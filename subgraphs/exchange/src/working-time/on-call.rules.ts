import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { daysOf, type DayNumber } from './clock.rules.ts';
import { hour, isOnCall, startingIn, week, type Duty } from './duty.rules.ts';
import { leastOf, mostOf } from './law.rules.ts';
import { hoursOf, type Ledger } from './ledger.rules.ts';

const weeks = 4;

/** WT-16: being reachable in care ("bereikbaarheidsdienst") lasts 24 h at most. */
export function availabilityFindings(facts: EligibilityFacts, { shift }: Ledger): Finding[] {
  const limit = mostOf(facts, 'WT-16.longest-availability');
  if (shift.kind !== 'ON_CALL_AVAILABILITY' || shift.until - shift.from <= limit * hour) return [];
  return [finding('ON_CALL_LIMIT', Enforcement.BLOCK, { counted: hoursOf(shift.until - shift.from), limit })];
}

const daysTouched = (duties: readonly Duty[]): Set<DayNumber> =>
  new Set(duties.flatMap(({ from, until }) => daysOf(from, until)));

/** WT-16: on call on 14 days in 4 weeks at most, of which twice two days together are free of it and of work. */
export function onCallDaysFindings(facts: EligibilityFacts, { shift, all }: Ledger): Finding[] {
  if (!isOnCall(shift)) return [];
  const limit = mostOf(facts, 'WT-16.days-4-weeks');
  const pairs = leastOf(facts, 'WT-16.free-pairs-4-weeks');
  const near = startingIn(all, shift.from - weeks * week, shift.until + weeks * week);
  const [onCall, busy] = [[...daysTouched(near.filter(isOnCall))], daysTouched(near)];
  const [first] = daysOf(shift.from, shift.until);
  const starts = Array.from({ length: weeks * 7 }, (_, back) => first! - back);
  const counted = Math.max(
    ...starts.map(start => onCall.filter(day => day >= start && day < start + weeks * 7).length),
  );
  const free = Math.min(...starts.map(start => freePairs(busy, start)));
  return [
    ...(counted > limit ? [finding('ON_CALL_LIMIT', Enforcement.GATE, { counted, limit, weeks })] : []),
    ...(free < pairs ? [finding('ON_CALL_FREE_DAYS', Enforcement.GATE, { counted: free, limit: pairs, weeks })] : []),
  ];
}

/** How often two days together are free in 4 weeks from that day on. */
function freePairs(busy: ReadonlySet<DayNumber>, start: DayNumber): number {
  let pairs = 0;
  for (let day = start; day + 1 < start + weeks * 7; day++) {
    if (busy.has(day) || busy.has(day + 1)) continue;
    pairs++;
    day++;
  }
  return pairs;
}

/** WT-16: not on call from 11 h before a night until 14 h after it, whichever of the two came first. */
export function onCallNightFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  const [before, after] = [leastOf(facts, 'WT-16.before-night'), leastOf(facts, 'WT-16.after-night')];
  const near = startingIn(others, shift.from - week, shift.until + week);
  const isTooNear = (night: Duty, call: Duty) =>
    call.from < night.until + after * hour && night.from - before * hour < call.until;
  const clash = near.find(one =>
    isOnCall(shift)
      ? one.night !== null && isTooNear(one, shift)
      : shift.night !== null && isOnCall(one) && isTooNear(shift, one),
  );
  if (!clash) return [];
  const [from, until] = isOnCall(shift) ? [after, before] : [before, after];
  return [
    finding('ON_CALL_AROUND_NIGHT', clash.isCertain ? Enforcement.BLOCK : Enforcement.GATE, {
      fitsFrom: new Date(clash.until + from * hour),
      fitsUntil: new Date(clash.from - until * hour),
      conflictsWithId: clash.shiftId,
    }),
  ];
}
