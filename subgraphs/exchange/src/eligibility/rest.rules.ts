import { holdsTime } from '../sign-up/sign-up-status.rules.ts';
import type { EligibilityFacts, OwnSignUp } from './facts.rules.ts';
import { Enforcement, finding, type Finding, type FindingCode } from './finding.rules.ts';
import { parameterOn } from './parameter.rules.ts';

const hour = 3_600_000;

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Unbroken rest between two shifts of one person, by elapsed time. */
interface Rest {
  readonly from: Date;
  readonly hours: number;
  /** The shift on its other side. */
  readonly neighbour: OwnSignUp;
  readonly isBefore: boolean;
}

/** The law of the day, in hours. */
interface RestLaw {
  readonly daily: number;
  readonly shortened: number;
  readonly oncePer: number;
}

/**
 * WT-17, WT-4: over all employers together nobody is at two places at once, and rests 11 h unbroken in each
 * 24 h; once in each 7 × 24 h it may be 8 h, if somebody who may decide that says so.
 */
export function restFindings({ person, shift, day, parameters }: EligibilityFacts): Finding[] {
  const held = person.signUps.filter(one => one.shiftId !== shift.id && holdsTime(one.status));
  const overlapping = held.find(one => one.startsAt < shift.endsAt && shift.startsAt < one.endsAt);
  if (overlapping) return [finding('OVERLAP', Enforcement.BLOCK, { conflictsWithId: overlapping.shiftId })];
  const law: RestLaw = {
    daily: parameterOn(parameters, 'WT-4.daily-rest', day),
    shortened: parameterOn(parameters, 'WT-4.shortened-rest', day),
    oncePer: parameterOn(parameters, 'WT-4.shortened-once-per', day),
  };
  const short = restsAround(shift, held).filter(({ hours }) => hours < law.daily);
  // A rest that this shift would split is no rest any more: its halves are counted instead.
  const elsewhere = shortRestsOf(held, law).filter(
    ({ from, until }) => !(from <= shift.startsAt && shift.startsAt < until),
  );
  return short.map(rest => {
    const others = [...elsewhere, ...short.filter(one => one !== rest).map(({ from }) => ({ from }))];
    return restFinding(rest, others, law, person.isSelfEmployed);
  });
}

/** WT-21: the rest of the self-employed is their own to keep; they and the host are told. */
const ownRest = { ruleId: 'WT-21', source: 'ATB: the self-employed are largely exempt' };

function restFinding(rest: Rest, others: { from: Date }[], law: RestLaw, isSelfEmployed: boolean): Finding {
  const tooShort = rest.hours < law.shortened;
  const again = others.some(({ from }) => Math.abs(from.getTime() - rest.from.getTime()) < law.oncePer * hour);
  const code: FindingCode = tooShort ? 'REST_TOO_SHORT' : 'REST_SHORTENED';
  const enforcement = isSelfEmployed ? Enforcement.SIGNAL : tooShort || again ? Enforcement.BLOCK : Enforcement.GATE;
  return finding(code, enforcement, {
    ...(isSelfEmployed && ownRest),
    restHours: rest.hours,
    minimumRestHours: law.daily,
    fitsFrom: rest.isBefore ? new Date(rest.neighbour.endsAt.getTime() + law.daily * hour) : null,
    fitsUntil: rest.isBefore ? null : new Date(rest.neighbour.startsAt.getTime() - law.daily * hour),
    conflictsWithId: rest.neighbour.shiftId,
  });
}

/** The rest before the shift and the rest after it; a side without another shift has none to count. */
function restsAround(shift: Span, held: readonly OwnSignUp[]): Rest[] {
  const before = held
    .filter(({ endsAt }) => endsAt <= shift.startsAt)
    .sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime())[0];
  const after = held
    .filter(({ startsAt }) => startsAt >= shift.endsAt)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0];
  const hours = (from: Date, until: Date) => (until.getTime() - from.getTime()) / hour;
  return [
    ...(before
      ? [{ from: before.endsAt, hours: hours(before.endsAt, shift.startsAt), neighbour: before, isBefore: true }]
      : []),
    ...(after
      ? [{ from: shift.endsAt, hours: hours(shift.endsAt, after.startsAt), neighbour: after, isBefore: false }]
      : []),
  ];
}

/** Rests between the shifts already held that are shorter than the law's daily rest. */
function shortRestsOf(held: readonly OwnSignUp[], { daily }: RestLaw): { from: Date; until: Date }[] {
  const inOrder = [...held].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return inOrder
    .slice(1)
    .map((next, at) => ({ from: inOrder[at]!.endsAt, until: next.startsAt }))
    .filter(({ from, until }) => until.getTime() - from.getTime() < daily * hour);
}
