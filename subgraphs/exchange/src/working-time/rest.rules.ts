import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding, type FindingCode } from '../eligibility/finding.rules.ts';
import { hour, isWork, startingIn, week, type Duty } from './duty.rules.ts';
import type { Ledger } from './ledger.rules.ts';
import { restAfter, restLawOf, type RestLaw, type RestNeeded } from './rest-law.rules.ts';

/** Unbroken rest between two duties of one person, by elapsed time. */
interface Rest {
  readonly from: number;
  readonly length: number;
  readonly needed: RestNeeded;
  /** The duty on its other side. */
  readonly neighbour: Duty;
  readonly isBefore: boolean;
}

/** WT-17: over all employers together nobody is at two places at once, also not on call. */
export function overlapFindings(_facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  const overlapping = startingIn(others, shift.from - week, shift.until).find(({ until }) => shift.from < until);
  if (!overlapping) return [];
  return [
    finding('OVERLAP', overlapping.isCertain ? Enforcement.BLOCK : Enforcement.GATE, {
      conflictsWithId: overlapping.shiftId,
      fitsFrom: new Date(overlapping.until),
      fitsUntil: new Date(overlapping.from),
    }),
  ];
}

/**
 * WT-4: 11 h unbroken in each 24 h, WT-8: 14 h after a night that ends after 02:00; once in each 7 × 24 h it may be 8 h,
 * if somebody who may decide that says so.
 */
export function restFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  if (!isWork(shift)) return [];
  const law = restLawOf(facts);
  const near = startingIn(others, shift.from - 2 * week, shift.until + 2 * week).filter(isWork);
  if (near.some(({ from, until }) => from < shift.until && shift.from < until)) return [];
  const short = restsAround(shift, near, law).filter(({ length, needed }) => length < needed.daily * hour);
  if (short.length === 0) return [];
  // A rest that this shift would split is no rest any more: its halves are counted instead.
  const elsewhere = shortRestsOf(near, law).filter(({ from, until }) => !(from <= shift.from && shift.from < until));
  return short.map(rest => restFinding(rest, [...elsewhere, ...short.filter(one => one !== rest)], law));
}

function restFinding(rest: Rest, others: { from: number }[], law: RestLaw): Finding {
  const { needed, neighbour, length } = rest;
  const isTooShort = length < needed.shortened * hour;
  const isAgain = others.some(({ from }) => Math.abs(from - rest.from) < law.oncePer * hour);
  const forbids = neighbour.isCertain ? Enforcement.BLOCK : Enforcement.GATE;
  return finding(codeOf(needed, isTooShort), isTooShort || isAgain ? forbids : Enforcement.GATE, {
    ruleId: needed.ruleId,
    source: needed.source,
    restHours: length / hour,
    minimumRestHours: needed.daily,
    fitsFrom: rest.isBefore ? new Date(neighbour.until + needed.daily * hour) : null,
    fitsUntil: rest.isBefore ? null : new Date(neighbour.from - needed.daily * hour),
    conflictsWithId: neighbour.shiftId,
  });
}

function codeOf({ ruleId }: RestNeeded, isTooShort: boolean): FindingCode {
  if (isTooShort) return 'REST_TOO_SHORT';
  return ruleId === 'WT-8' ? 'NIGHT_REST_SHORTENED' : 'REST_SHORTENED';
}

/** The rest before the shift and the rest after it; a side without another duty has none to count. */
function restsAround(shift: Duty, near: readonly Duty[], law: RestLaw): Rest[] {
  const before = near.filter(({ until }) => until <= shift.from).reduce<Duty | null>(latest, null);
  const after = near.find(({ from }) => from >= shift.until) ?? null;
  const rests: Rest[] = [];
  if (before)
    rests.push({
      from: before.until,
      length: shift.from - before.until,
      needed: restAfter(before, shift, law),
      neighbour: before,
      isBefore: true,
    });
  if (after)
    rests.push({
      from: shift.until,
      length: after.from - shift.until,
      needed: restAfter(shift, after, law),
      neighbour: after,
      isBefore: false,
    });
  return rests;
}

const latest = (one: Duty | null, other: Duty): Duty => (one === null || other.until > one.until ? other : one);

/** Rests between duties that are there already and shorter than the law asks of them. */
export function shortRestsOf(duties: readonly Duty[], law: RestLaw): { from: number; until: number }[] {
  return duties
    .slice(1)
    .map((next, at) => ({ before: duties[at]!, next }))
    .filter(({ before, next }) => next.from - before.until < restAfter(before, next, law).daily * hour)
    .map(({ before, next }) => ({ from: before.until, until: next.from }));
}
