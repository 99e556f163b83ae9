import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';
import { visibleMember } from '../borrowed/visible-member.ts';
import { gatherPeople, viewerOf, type Person } from '../eligibility/gather-facts.ts';
import { isOn } from '../eligibility/parameter.rules.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { plansAt } from '../shift/shift-access.rules.ts';
import { readinessOn, type ReadinessFound } from './readiness.rules.ts';
import { Readiness, ReadinessOutcome } from './readiness.view.ts';

@Resolver(() => ProfessionalRef)
export class ReadinessResolver {
  @FieldResolver(() => Readiness, {
    nullable: true,
    description:
      "What a member asks of her today and what is still missing; for that member's planners the outcome alone. Null for all others.",
  })
  async readiness(
    @Root() { id }: ProfessionalRef,
    @Arg('memberId', () => ID, { description: 'The host.' }) memberId: string,
    @Arg('departmentId', () => ID, {
      nullable: true,
      description: 'One department of it; null for what all of it asks.',
    })
    departmentId: string | null,
    @Ctx() context: Context,
  ): Promise<Readiness | null> {
    const isHerself = context.viewer.personId === id;
    if (!isHerself && !plansAt(context.viewer, memberId)) return null;
    if (!(await visibleMember(memberId, context))) return null;
    const person = isHerself ? await viewerOf(context) : await people(context).load(id);
    if (!person) return null;
    return shown(foundFor(person, memberId, departmentId, context.now), isHerself);
  }
}

/** What rules must know of others, of which the outcome alone is shown: one statement for all of them. */
const people = (context: Context) =>
  context.batched<Person | null>(people, async ids => {
    const { platform, viewer, now } = context;
    const known = await platform.find(BorrowedProfessional, { id: { $in: [...ids] }, regionId: viewer.tenantId });
    const found = await gatherPeople(
      platform,
      known.map(({ id }) => id),
      now,
    );
    return ids.map(id => found.get(id) ?? null);
  });

function foundFor(person: Person, memberId: string, departmentId: string | null, now: Date): ReadinessFound {
  const today = localDateOf(now);
  const jobs = person.facts.employments.filter(({ startsOn, endsOn }) => isOn(today, startsOn, endsOn));
  const place = {
    memberId,
    departmentId,
    professionIds: [...new Set(jobs.map(({ professionId }) => professionId))],
    employerIds: jobs.map(one => one.memberId),
  };
  return readinessOn(person.credentials, place, today, { now, parameters: person.parameters });
}

function shown({ outcome, missing, accepted }: ReadinessFound, isHerself: boolean): Readiness {
  if (!isHerself) return { outcome: ReadinessOutcome[outcome], missing: null, accepted: null, reusedCredentials: null };
  return {
    outcome: ReadinessOutcome[outcome],
    missing: [...missing],
    accepted: accepted.map(({ fromMemberId, ...one }) => ({
      ...one,
      acceptedFrom: fromMemberId === null ? null : { id: fromMemberId },
    })),
    reusedCredentials: accepted.filter(({ byRegister, fromMemberId }) => byRegister || fromMemberId !== null).length,
  };
}
