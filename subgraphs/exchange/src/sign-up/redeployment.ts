import { raw, type FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import { blocks } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPeople, type Person } from '../eligibility/gather-facts.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { audienceOf } from '../release/audience.ts';
import { isReleasedTo } from '../release/release.rules.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { MemberTerms } from '../terms/member-terms.entity.ts';
import { isAround, isCalledOffLate } from './redeployment.rules.ts';
import type { SignUp } from './sign-up.entity.ts';

const most = 10;
const hour = 3_600_000;

/**
 * RD-1: for sign-ups that their host called off late by its own terms, its other shifts around that time with a free place
 * that the person sees and that no rule keeps from her, by start. Of that host alone; what she does with it is hers.
 * By sign-up; one that was not called off late is not among them. `em` must be the platform's.
 */
export async function redeploymentsOf(
  em: EntityManager,
  signUps: readonly SignUp[],
  now: Date,
): Promise<Map<string, OpenShift[]>> {
  const termsIds = signUps.flatMap(({ termsId }) => (termsId === null ? [] : [termsId]));
  const terms = termsIds.length === 0 ? [] : await em.find(MemberTerms, { id: { $in: termsIds } });
  const late = signUps.filter(one => isCalledOffLate(one, terms.find(({ id }) => id === one.termsId) ?? null));
  if (late.length === 0) return new Map();
  const ids = [...new Set(late.map(({ professionalId }) => professionalId))];
  const people = await gatherPeople(em, ids, now);
  const { parameters } = people.get(ids[0]!)!;
  const hours = parameterOn(parameters, 'RD-1.hours-around', localDateOf(now));
  const shifts = await openAround(em, late, hours, now);
  return new Map(
    late.map(one => {
      const near = shifts.filter(shift => shift.memberId === one.memberId && isAround(shift, one, hours));
      return [one.id, near.filter(shift => fits(people.get(one.professionalId)!, shift, now)).slice(0, most)];
    }),
  );
}

/** All that may stand in for one of them, in one statement. */
function openAround(em: EntityManager, late: readonly SignUp[], hours: number, now: Date): Promise<OpenShift[]> {
  const [first, last] = [
    Math.min(...late.map(({ startsAt }) => startsAt.getTime())),
    Math.max(...late.map(({ endsAt }) => endsAt.getTime())),
  ];
  const hasRoom = raw(alias => `${alias}.places_taken < ${alias}.places`);
  const where = {
    memberId: { $in: late.map(({ memberId }) => memberId) },
    status: 'PUBLISHED',
    startsAt: { $gt: now, $lte: new Date(last + hours * hour) },
    endsAt: { $gte: new Date(first - hours * hour) },
    [hasRoom]: [],
  };
  return em.find(OpenShift, where as FilterQuery<OpenShift>, { orderBy: { startsAt: 'asc', id: 'asc' } });
}

const fits = (person: Person, shift: OpenShift, now: Date): boolean =>
  isReleasedTo(shift, audienceOf(person, now), now) && !eligibilityFindings(factsOf(person, shift, now)).some(blocks);
