import type { Employment, OwnSignUp, PersonFacts, RuleParameter, ShiftFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, type Finding } from '../eligibility/finding.rules.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { clockMoment, dateOf, type DayNumber } from '../working-time/clock.rules.ts';
import { workingTimeFindings } from '../working-time/working-time.rules.ts';
import { dayNumber, spansOf, type Pattern, type PatternSpan } from './weeks.rules.ts';

/** What the law says of one week of a pattern. */
export interface PatternFinding {
  /** Which week of the pattern, from 1. */
  readonly week: number;
  /** The first day, of those that were looked at, on which it shows. */
  readonly onDay: string;
  /** Whether it shows, or shows so, only around a change of the clocks: one week of the year is then planned otherwise. */
  readonly isOfClock: boolean;
  readonly finding: Finding;
}

/** A year of weeks: the longest that a rule looks back. */
const laidOutDays = 371;
/** From here on an average over 16 weeks is full. */
const fullAverage = 17 * 7;
const day = 86_400_000;

interface Given {
  readonly parameters: readonly RuleParameter[];
  readonly employments: readonly Employment[];
  readonly now: Date;
}

/**
 * Where a pattern by itself breaks a rule of working time, for each of its weeks a day on which it shows. It is laid out
 * over a year on the days on which it really falls, and looked at in its first round, in one for which averages are full,
 * in the last one, for which a year is, and where the clocks change: a rest that is an hour short in March is found.
 * Nothing else that she works is in it: both employers read this, and her other work is hers.
 */
export function patternFindings(pattern: Pattern, given: Given): PatternFinding[] {
  const first = dayNumber(pattern.startsOn);
  const spans = spansOf(pattern, first, first + laidOutDays);
  const isInRound = roundsFrom(first, pattern.weeks.length * 7);
  const person = personOf(spans, given);
  const [always, byClock] = [new Map<string, PatternFinding>(), new Map<string, PatternFinding>()];
  spans.forEach((span, index) => {
    const { onDay, week } = span;
    const isOfClock = isNearChange(onDay);
    if (!isOfClock && !isInRound(onDay)) return;
    const facts = { person, shift: shiftOf(span, index), day: dateOf(onDay), ...given };
    for (const finding of workingTimeFindings(facts).filter(counts)) {
      const found = { week: week + 1, onDay: facts.day, isOfClock, finding };
      keepWorst(isOfClock ? byClock : always, `${week} ${finding.code}`, found);
    }
  });
  const ofClock = [...byClock].filter(([key, { finding }]) => isWorse(finding, always.get(key)?.finding));
  const all = [...always.values(), ...ofClock.map(([, one]) => one)];
  return all.sort((a, b) => a.week - b.week || (a.onDay < b.onDay ? -1 : 1));
}

function keepWorst(known: Map<string, PatternFinding>, key: string, found: PatternFinding): void {
  if (isWorse(found.finding, known.get(key)?.finding)) known.set(key, found);
}

/** Whether a day is of a round that is looked at: the rest of the year repeats them. */
const roundsFrom = (first: DayNumber, round: number) => (onDay: DayNumber) =>
  [0, fullAverage, laidOutDays - round].some(from => onDay >= first + from && onDay < first + from + round + 1);

/** Whether the clocks change within a week before or two days after. */
const isNearChange = (onDay: DayNumber): boolean => clockMoment(onDay + 2, 0) - clockMoment(onDay - 7, 0) !== 9 * day;

/** When somebody signs up is no matter of a pattern. */
const counts = ({ enforcement }: Finding): boolean => enforcement !== Enforcement.RECORD;

const weights = [Enforcement.SIGNAL, Enforcement.GATE, Enforcement.BLOCK];
const isWorse = (one: Finding, known?: Finding): boolean =>
  !known || weights.indexOf(one.enforcement) > weights.indexOf(known.enforcement);

/** As shifts that she holds: the one in question is then left out of its own comparison. */
function personOf(spans: readonly PatternSpan[], { employments, now }: Given): PersonFacts {
  const signUps = spans.map(({ day: { memberId, breakMinutes }, from, until }, index): OwnSignUp => {
    const span = { startsAt: new Date(from), endsAt: new Date(until), breakMinutes };
    return { shiftId: String(index), memberId, status: SignUpStatus.CONFIRMED, kind: 'REGULAR', ...span };
  });
  const nothing = { engagements: [], entrustments: [], agreements: [], intervals: [] };
  // All of it is known: the pattern is the roster of both.
  const rosterFeeds = employments.map(({ memberId }) => ({ memberId, heardAt: now, toldUntil: '9999-12-31' }));
  const ofHers = { isSelfEmployed: false, hasNightExemption: false, adultFrom: null, presenceOptOutFrom: null };
  const heardAt = { entrustments: null, employments: null, agreements: null };
  return { ...nothing, ...ofHers, employments, rosterFeeds, signUps, objections: [], disputes: [], heardAt };
}

const shiftOf = ({ day: { memberId, breakMinutes }, from, until }: PatternSpan, index: number): ShiftFacts => ({
  id: String(index),
  memberId,
  departmentId: '',
  departmentKind: null,
  professionId: '',
  requiredEpas: [],
  kind: 'REGULAR',
  status: 'PUBLISHED',
  places: 1,
  placesTaken: 0,
  breakMinutes,
  startsAt: new Date(from),
  endsAt: new Date(until),
});
