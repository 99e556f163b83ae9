import type {
  EligibilityFacts,
  OwnSignUp,
  PersonFacts,
  RuleParameter,
  WorkInterval,
} from '../eligibility/facts.rules.ts';
import { isFresh, parameterOn } from '../eligibility/parameter.rules.ts';
import { holdsTime } from '../sign-up/sign-up-status.rules.ts';
import { lawfulBreak } from './break.rules.ts';
import { dateOf, dayNumberOf } from './clock.rules.ts';
import { firstFrom, hour, isOnCall, type Duty, type DutyKind } from './duty.rules.ts';
import type { Asked } from './law.rules.ts';
import { nightLawOn, nightOf } from './night.rules.ts';

/** What a duty is made of, wherever it was told. */
interface Span {
  readonly kind: DutyKind;
  readonly from: number;
  readonly until: number;
  /** Minutes; null when not told. */
  readonly breakMinutes: number | null;
}

const minute = 60_000;

/** What is counted of a span: its work without the break, and the night that it covers. */
function counted({ kind, from, until, breakMinutes }: Span, parameters: readonly RuleParameter[]) {
  const day = dateOf(dayNumberOf(from));
  // Presence duty counts whole and has limits of its own (WT-15); being on call is no work until the call.
  if (isOnCall({ kind })) return { kind, from, until, work: 0, night: null };
  if (kind === 'PRESENCE_DUTY') return { kind, from, until, work: until - from, night: null };
  if (kind === 'CALL') {
    const least = parameterOn(parameters, 'WT-16.least-call', day) * minute;
    return { kind, from, until, work: Math.max(least, until - from), night: null };
  }
  const pause = breakMinutes ?? lawfulBreak((until - from) / minute, parameters, day);
  const work = until - from - pause * minute;
  return { kind, from, until, work, night: nightOf(from, until, nightLawOn(parameters, day)) };
}

/** The shift itself, and of being on call each call in it, which is work. */
function ofSignUp(one: OwnSignUp, parameters: readonly RuleParameter[]): Duty[] {
  const calls = (one.calls ?? []).map(call => ({ ...call, kind: 'CALL' as const, breakMinutes: 0 }));
  return [one, ...calls].map(span => ({
    ...counted({ ...span, from: span.startsAt.getTime(), until: span.endsAt.getTime() }, parameters),
    shiftId: one.shiftId,
    origin: 'PLATFORM',
    memberId: one.memberId,
    isCertain: true,
  }));
}

/** What could not be read is no duty: it makes a finding of its own. */
function ofInterval(one: WorkInterval, isCertain: boolean, parameters: readonly RuleParameter[]): Duty[] {
  if (!one.startsAt || !one.endsAt) return [];
  const span = {
    kind: one.kind,
    from: one.startsAt.getTime(),
    until: one.endsAt.getTime(),
    breakMinutes: one.breakMinutes,
  };
  return [{ ...counted(span, parameters), shiftId: null, origin: one.origin, memberId: one.memberId, isCertain }];
}

const known = new WeakMap<PersonFacts, readonly Duty[]>();

/** All work of a person, by start, over all employers. What a home roster tells back of a shift taken here counts once. */
export function ledgerOf({ person, parameters, now, day }: Asked & Pick<EligibilityFacts, 'now'>): readonly Duty[] {
  const made = known.get(person);
  if (made) return made;
  const freshMinutes = parameterOn(parameters, 'WT-17.roster-fresh', day);
  const isHeard = ({ memberId, origin }: WorkInterval) =>
    origin !== 'HOME_ROSTER' ||
    isFresh(person.rosterFeeds.find(one => one.memberId === memberId)?.heardAt ?? null, now, freshMinutes);
  const here = person.signUps.filter(({ status }) => holdsTime(status)).flatMap(one => ofSignUp(one, parameters));
  const spans = new Set(here.map(({ from, until }) => `${from} ${until}`));
  const elsewhere = person.intervals
    .flatMap(one => ofInterval(one, isHeard(one), parameters))
    .filter(({ from, until }) => !spans.has(`${from} ${until}`));
  const ledger = [...here, ...elsewhere].sort((a, b) => a.from - b.from || a.until - b.until);
  known.set(person, ledger);
  return ledger;
}

/** The shift in question among all other work of the person. */
export interface Ledger {
  readonly shift: Duty;
  /** All else, by start. */
  readonly others: readonly Duty[];
  /** Both, by start. */
  readonly all: readonly Duty[];
}

/** The ledger with the shift in question in it. */
export function ledgerWith(facts: EligibilityFacts): Ledger {
  const { shift, parameters } = facts;
  const span = { ...shift, from: shift.startsAt.getTime(), until: shift.endsAt.getTime() };
  const asked: Duty = {
    ...counted(span, parameters),
    shiftId: shift.id,
    origin: 'PLATFORM',
    memberId: shift.memberId,
    isCertain: true,
  };
  const everything = ledgerOf(facts);
  const isAmong = everything.some(({ shiftId }) => shiftId === shift.id);
  const others = isAmong ? everything.filter(({ shiftId }) => shiftId !== shift.id) : everything;
  return { shift: asked, others, all: others.toSpliced(firstFrom(others, asked.from), 0, asked) };
}

/** Hours, for people: two decimals. */
export const hoursOf = (milliseconds: number): number => Math.round((milliseconds / hour) * 100) / 100;
