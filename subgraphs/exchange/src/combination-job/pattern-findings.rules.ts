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
  readonly finding: Finding;
}

/** A year of weeks: as long as any rule looks back. */
const laidOutDays = 371;
/** From here on an average over 16 weeks is full. */
const fullAverage = 17 * 7;
const day = 86_400_000;

/** What is not of the pattern: how a roster is known, when somebody signs up, and what is hers alone to know. */
const notOfPattern = new Set(['ROSTER_STALE', 'ROSTER_UNKNOWN', 'ROSTER_UNREADABLE', 'SHORT_NOTICE']);

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
  const isLookedAt = lookingAt(first, pattern.weeks.length * 7);
  const person = personOf(spans, given.employments);
  const found = new Map<string, PatternFinding>();
  spans.forEach((span, index) => {
    if (!isLookedAt(span.onDay)) return;
    const facts = { person, shift: shiftOf(span, index), day: dateOf(span.onDay), ...given };
    for (const finding of workingTimeFindings(facts).filter(counts)) {
      const key = `${span.week} ${finding.code}`;
      if (isWorse(finding, found.get(key)?.finding)) found.set(key, { week: span.week + 1, onDay: facts.day, finding });
    }
  });
  return [...found.values()].sort((a, b) => a.week - b.week || (a.onDay < b.onDay ? -1 : 1));
}

/** Whether a day is looked at: the rest of the year repeats them. */
const lookingAt = (first: DayNumber, round: number) => (onDay: DayNumber) =>
  [0, fullAverage, laidOutDays - round].some(from => onDay >= first + from && onDay < first + from + round + 1) ||
  clockMoment(onDay + 2, 0) - clockMoment(onDay - 1, 0) !== 3 * day;

const counts = ({ code, enforcement }: Finding): boolean =>
  !notOfPattern.has(code) && enforcement !== Enforcement.RECORD;

const weights = [Enforcement.SIGNAL, Enforcement.GATE, Enforcement.BLOCK];
const isWorse = (one: Finding, known?: Finding): boolean =>
  !known || weights.indexOf(one.enforcement) > weights.indexOf(known.enforcement);

/** As shifts that she holds: the one in question is then left out of its own comparison. */
function personOf(spans: readonly PatternSpan[], employments: readonly Employment[]): PersonFacts {
  const signUps = spans.map(({ day: { memberId, breakMinutes }, from, until }, index): OwnSignUp => {
    const span = { startsAt: new Date(from), endsAt: new Date(until), breakMinutes };
    return { shiftId: String(index), memberId, status: SignUpStatus.CONFIRMED, kind: 'REGULAR', ...span };
  });
  const nothing = { engagements: [], entrustments: [], agreements: [], intervals: [], rosterFeeds: [] };
  const ofHers = { isSelfEmployed: false, hasNightExemption: false, adultFrom: null, presenceOptOutFrom: null };
  const heardAt = { entrustments: null, employments: null, agreements: null };
  return { ...nothing, ...ofHers, employments, signUps, objections: [], disputes: [], heardAt };
}

const shiftOf = ({ day: { memberId, breakMinutes }, from, until }: PatternSpan, index: number): ShiftFacts => ({
  id: String(index),
  memberId,
  ...{ departmentId: '', departmentKind: null, professionId: '', requiredEpas: [] },
  ...{ kind: 'REGULAR', status: 'PUBLISHED', places: 1, placesTaken: 0 },
  breakMinutes,
  startsAt: new Date(from),
  endsAt: new Date(until),
});
