import { localDateOf, localTimeOf, localZone } from '@naober/kit/local-time';
import { labourDisputeFindings } from '../labour-dispute/labour-dispute.rules.ts';
import { workingTimeFindings } from '../working-time/working-time.rules.ts';
import type { EligibilityFacts } from './facts.rules.ts';
import type { Finding } from './finding.rules.ts';
import { blocks, gates } from './finding.rules.ts';
import { FindingRemedy } from './rule-book.rules.ts';

/** Days before and after the shift that are tried. */
const tried = [-3, -2, -1, 1, 2, 3, 4, 5, 6, 7];

const dayRemedies = new Set([FindingRemedy.OTHER_DAY, FindingRemedy.OTHER_TIME, FindingRemedy.WITHDRAW_OTHER]);

/**
 * The days near the shift on which the same hours would fit, as far as working time is concerned. A start that the
 * clocks skip is tried at the moment that takes its place.
 */
export function daysThatFit({ remedy }: Finding, facts: EligibilityFacts): string[] {
  if (!dayRemedies.has(remedy)) return [];
  const { startsAt } = facts.shift;
  return tried
    .map(days => movedTo(facts, later(startsAt, days)))
    .filter(({ shift, now }) => shift.startsAt > now)
    .filter(moved => !speaksAgainst(moved))
    .map(({ day }) => day);
}

const speaksAgainst = (facts: EligibilityFacts): boolean =>
  [...workingTimeFindings(facts), ...labourDisputeFindings(facts)].some(one => blocks(one) || gates(one));

function later(instant: Date, days: number): Date {
  const local = localTimeOf(instant).toPlainDateTime().add({ days });
  return new Date(local.toZonedDateTime(localZone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** The same facts with the shift at another moment; as long as it was unless an end is given. */
export function movedTo(facts: EligibilityFacts, startsAt: Date, endsAt?: Date): EligibilityFacts {
  const { shift } = facts;
  const length = shift.endsAt.getTime() - shift.startsAt.getTime();
  const span = { startsAt, endsAt: endsAt ?? new Date(startsAt.getTime() + length) };
  return { ...facts, shift: { ...shiftFacts(shift), ...span }, day: localDateOf(startsAt) };
}

/** What a check needs of a shift, without the entity that it may be. */
const shiftFacts = ({
  id,
  memberId,
  departmentId,
  departmentKind,
  professionId,
  kind,
  status,
  startsAt,
  endsAt,
  breakMinutes,
  places,
  placesTaken,
  requiredEpas,
  ...more
}: EligibilityFacts['shift']): EligibilityFacts['shift'] => ({
  id,
  memberId,
  departmentId,
  departmentKind,
  professionId,
  kind,
  status,
  startsAt,
  endsAt,
  breakMinutes,
  places,
  placesTaken,
  requiredEpas,
  requiredEpaSetId: more.requiredEpaSetId ?? null,
  isLearning: more.isLearning ?? false,
  isSupervised: more.isSupervised ?? false,
});
