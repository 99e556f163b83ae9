import { localDateOf } from '@naober/kit/local-time';
import type { EligibilityFacts, WorkInterval } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { isFresh, isOn, parameterOn } from '../eligibility/parameter.rules.ts';
import { dateOf, dayNumberOf } from './clock.rules.ts';
import { classOn } from './law.rules.ts';

/** Whether a roster is known, by employer of the day of the shift. */
function rosters({ person, shift, day, now, parameters }: EligibilityFacts) {
  const lastDay = localDateOf(shift.endsAt);
  const minutes = parameterOn(parameters, 'WT-17.roster-fresh', day);
  const employers = person.employments.filter(({ startsOn, endsOn }) => isOn(day, startsOn, endsOn));
  return [...new Set(employers.map(({ memberId }) => memberId))].map(memberId => {
    const feed = person.rosterFeeds.find(one => one.memberId === memberId);
    const reaches = (feed?.toldUntil ?? '') >= lastDay;
    return { isLinked: feed !== undefined, isFresh: isFresh(feed?.heardAt ?? null, now, minutes), reaches };
  });
}

const isUnreadable = ({ startsAt }: WorkInterval): boolean => startsAt === null;

/** Whether every hour of work that she may have is known: each employer's roster, lately, and every row of it. */
export const isComplete = (facts: EligibilityFacts): boolean =>
  rosters(facts).every(one => one.isFresh && one.reaches) && !facts.person.intervals.some(isUnreadable);

/**
 * WT-17: what is not known never passes in silence. An old roster is for somebody to look at; an employer who never
 * linked one is told to her, who knows her other hours and has to report them (ATW 5:15). So it is for days that a
 * roster does not reach yet: it is looked at again when they are told.
 */
export function rosterFindings(facts: EligibilityFacts): Finding[] {
  const known = rosters(facts);
  const unlinked = classOn(facts.parameters, 'WT-17.roster-unknown-class', facts.day);
  return [
    ...(known.some(one => one.isLinked && !one.isFresh) ? [finding('ROSTER_STALE', Enforcement.GATE)] : []),
    ...(known.some(one => one.isFresh && !one.reaches) ? [finding('ROSTER_NOT_REACHED', Enforcement.SIGNAL)] : []),
    ...(known.some(one => !one.isLinked) ? [finding('ROSTER_UNKNOWN', unlinked)] : []),
  ];
}

/** How many days around a shift an hour may lie that rest is counted from. */
const daysAround = 2;

/** WT-17: a row of a roster that could not be read speaks for its own days, and for nothing else. */
export function unreadableFindings({ person, shift }: EligibilityFacts): Finding[] {
  const [first, last] = [shift.startsAt, shift.endsAt].map(instant => dayNumberOf(instant.getTime()));
  const isNear = ({ onDay }: WorkInterval) => isOn(onDay, dateOf(first! - daysAround), dateOf(last! + daysAround));
  const days = [
    ...new Set(
      person.intervals
        .filter(isUnreadable)
        .filter(isNear)
        .map(({ onDay }) => onDay),
    ),
  ].sort();
  return days.length > 0 ? [finding('ROSTER_UNREADABLE', Enforcement.GATE, { onDays: days })] : [];
}
