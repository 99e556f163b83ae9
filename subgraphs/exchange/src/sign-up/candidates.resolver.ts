import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import { blocks, EligibilityOutcome, outcomeOf } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPeople } from '../eligibility/gather-facts.ts';
import { whoMayBeAsked } from '../participation/who-may-be-asked.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { hostRuleIds } from '../eligibility/host-rule-ids.rules.ts';
import { noteReadingOf } from './note-reading.ts';
import { canPlan } from '../shift/shift-access.rules.ts';

const most = 100;

@ObjectType({ description: 'Somebody whom a planner may ask for a shift, in no order: who is asked decides.' })
export class ShiftCandidate {
  @Field(() => ProfessionalRef, { nullable: true, description: 'Who it is; null while governance does not answer.' })
  professional!: ProfessionalRef;

  @Field(() => EligibilityOutcome, { description: 'ELIGIBLE, or UNKNOWN where somebody must look first.' })
  outcome!: EligibilityOutcome;

  @Field(() => [String], { description: 'The rules that ask somebody to look, never why.' })
  ruleIds!: string[];
}

@Resolver(() => OpenShift)
export class CandidatesResolver {
  @FieldResolver(() => [ShiftCandidate], {
    nullable: true,
    description:
      'Who could work the shift and did not sign up for it, and whom it suits to be asked by her own word; at most 100 people in no order that means anything; null for all but planners of the department or the host. Nothing is said about who could not, or does not wish to be asked.',
  })
  async candidates(@Root() shift: OpenShift, @Ctx() context: Context): Promise<ShiftCandidate[] | null> {
    const { viewer, platform, now } = context;
    if (!canPlan(viewer, shift.memberId, shift.departmentId)) return null;
    if (shift.status !== 'PUBLISHED' || shift.startsAt <= now) return [];
    const asked = await whoMayBeAsked(platform, await likely(shift, context), shift);
    const people = await gatherPeople(platform, asked, now);
    const shown = [...people].flatMap(([id, person]) => {
      const findings = eligibilityFindings(factsOf(person, shift, now)).filter(({ code }) => code !== 'SHIFT_FULL');
      if (findings.some(blocks)) return [];
      return [{ professional: { id }, outcome: outcomeOf(findings), ruleIds: hostRuleIds(findings) }];
    });
    await Promise.all(shown.map(({ professional }) => noteReadingOf('OpenShift', shift.id, professional.id, context)));
    return shown;
  }
}

/** Of the profession, free at that time, and asked at all; what else rules and wishes say is asked of these alone. */
async function likely(
  { regionId, professionId, startsAt, endsAt }: OpenShift,
  { platform }: Context,
): Promise<string[]> {
  const day = localDateOf(startsAt);
  const found = await platform.execute<{ id: string }[]>(
    `select id from borrowed_professional person where region_id = ? and not is_erased
       and exists (select from participation_preference where professional_id = person.id and may_be_asked)
       and (is_self_employed or exists (select from borrowed_employment where professional_id = person.id
         and profession_id = ? and starts_on <= ? and coalesce(ends_on >= ?, true)))
       and not exists (select from sign_up where professional_id = person.id and starts_at < ? and ends_at > ?
         and status not in ('DECLINED', 'WITHDRAWN', 'LAPSED', 'RELEASED', 'CANCELLED_BY_HOST', 'WAITLISTED', 'INVITED'))
     order by id limit ${most}`,
    [regionId, professionId, day, day, endsAt, startsAt],
  );
  return found.map(({ id }) => id);
}
