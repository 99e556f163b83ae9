import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { DepartmentKind } from '../department/department.entity.ts';
import { Member } from '../member/member.entity.ts';
import { isMemberOn } from '../member/member-period.rules.ts';
import { Profession } from '../profession/profession.entity.ts';
import { Region } from '../region/region.entity.ts';
import { AgreementStage } from './agreement-status.rules.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import {
  adoptionFindings,
  longestTitle,
  mayKeepAgreements,
  type AdoptionRefusal,
} from './cooperation-agreement.rules.ts';

const refusals: Record<AdoptionRefusal, string> = {
  INVALID_TITLE: `The title is empty or longer than ${longestTitle} characters.`,
  TOO_FEW_MEMBERS: 'An agreement is between at least two members.',
  UNKNOWN_MEMBER: 'One of the members is no member of the region on the first day.',
  UNKNOWN_PROFESSION: 'One of the professions does not exist.',
  ENDS_BEFORE_IT_STARTS: 'The last day comes before the first.',
  ALREADY_ADOPTED: 'An agreement of this title and first day has been adopted before.',
};

const fieldOf: Record<AdoptionRefusal, string> = {
  INVALID_TITLE: 'title',
  TOO_FEW_MEMBERS: 'memberIds',
  UNKNOWN_MEMBER: 'memberIds',
  UNKNOWN_PROFESSION: 'professionIds',
  ENDS_BEFORE_IT_STARTS: 'endsOn',
  ALREADY_ADOPTED: 'title',
};

const AdoptCooperationAgreementError = userErrorOf('AdoptCooperationAgreement', refusals);

@InputType({ description: 'Who agrees, for what, and for how long.' })
export class AdoptCooperationAgreementInput {
  @Field(() => String, { description: `Name for people; 1 to ${longestTitle} characters.` })
  title!: string;

  @Field(() => [ID], { description: 'The members that agree; at least two.' })
  memberIds!: string[];

  @Field(() => [DepartmentKind], { defaultValue: [], description: 'Kinds of departments that it covers; empty = all.' })
  departmentKinds!: DepartmentKind[];

  @Field(() => [ID], { defaultValue: [], description: 'Professions that it covers; empty = all.' })
  professionIds!: string[];

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it holds; null when no end is agreed.' })
  endsOn?: string | null;
}

@ObjectType({ description: 'What became of an adoptCooperationAgreement.' })
export class AdoptCooperationAgreementPayload {
  @Field(() => CooperationAgreement, { nullable: true, description: 'The agreement; null when nothing was done.' })
  cooperationAgreement!: CooperationAgreement | null;

  @Field(() => [AdoptCooperationAgreementError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<AdoptionRefusal>[];
}

@Resolver()
export class AdoptCooperationAgreementMutation {
  @Mutation(() => AdoptCooperationAgreementPayload, {
    description:
      'Puts an agreement between members on record; for programme managers of the region, FORBIDDEN for others.',
  })
  async adoptCooperationAgreement(
    @Arg('input', () => AdoptCooperationAgreementInput, { description: 'The agreement.' })
    input: AdoptCooperationAgreementInput,
    @Ctx() context: Context,
  ): Promise<AdoptCooperationAgreementPayload> {
    const { em, viewer } = context;
    void context.personId; // throws when nobody is signed in
    if (!mayKeepAgreements(viewer, { region: { id: viewer.tenantId } }))
      throw fail('FORBIDDEN', 'Only a programme manager of the region adopts an agreement.');
    return em.transactional(async tx => adopt(tx, viewer.tenantId, input), { clear: true });
  }
}

async function adopt(
  tx: EntityManager,
  regionId: string,
  input: AdoptCooperationAgreementInput,
): Promise<AdoptCooperationAgreementPayload> {
  // One adoption at a time in a region: who asks twice at once gets one agreement.
  const region = await tx.findOneOrFail(Region, regionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const { departmentKinds, memberIds, professionIds, startsOn, endsOn = null } = input;
  const terms = { region, title: input.title.trim(), startsOn, endsOn };
  const found = await tx.find(Member, { region, id: { $in: memberIds.filter(isUuid) } });
  const members = found.filter(one => isMemberOn(one, startsOn));
  const professions = await tx.find(Profession, { id: { $in: professionIds.filter(isUuid) } });
  const namesakes = await tx.count(CooperationAgreement, {
    region,
    title: terms.title,
    startsOn,
    terminatedOn: null,
    stage: AgreementStage.ADOPTED,
    $or: [{ supersededOn: null }, { supersededOn: { $gt: startsOn } }],
  });
  const known = { knownMemberIds: idsOf(members), knownProfessionIds: idsOf(professions), isAdopted: namesakes > 0 };
  const against = adoptionFindings({ ...terms, memberIds, professionIds, ...known });
  if (against.length > 0) return refused(against);
  const scope = { members, professions, departmentKinds: [...new Set(departmentKinds)] };
  return { cooperationAgreement: tx.create(CooperationAgreement, { ...terms, ...scope }), userErrors: [] };
}

const idsOf = (entities: { id: string }[]): Set<string> => new Set(entities.map(({ id }) => id));

const refused = (against: AdoptionRefusal[]): AdoptCooperationAgreementPayload => ({
  cooperationAgreement: null,
  userErrors: against.map(code => userError(code, refusals[code], ['input', fieldOf[code]])),
});
