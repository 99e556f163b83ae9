import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';
import { lockPeople } from '../sign-up/lock.ts';
import { Engagement } from './engagement.entity.ts';
import { EngagementParty } from './engagement.enums.ts';
import { isPeriod } from './engagement.rules.ts';
import { ofTheirHost } from './of-their-host.ts';
import { tellParty } from './tell-engagement.ts';

@InputType({ description: 'Who works for a member on her own account, as what, where and when.' })
export class DraftEngagementInput {
  @Field(() => ID, { description: 'The host; of a member that merged it is its successor.' })
  memberId!: string;

  @Field(() => ID, { description: 'The professional, who works on her own account.' })
  professionalId!: string;

  @Field(() => ID, { description: 'As what.' })
  professionId!: string;

  @Field(() => [ID], {
    description: 'For which of its departments, those of members that merged into it among them; empty for all.',
  })
  departmentIds!: string[];

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  endsOn!: string;
}

type Code = 'INVALID_PERIOD' | 'UNKNOWN_PROFESSIONAL' | 'UNKNOWN_PROFESSION' | 'UNKNOWN_DEPARTMENT' | 'ALREADY_ENGAGED';
const DraftEngagementError = userErrorOf<Code>('DraftEngagement', {
  INVALID_PERIOD: 'It ends before today or before it begins.',
  UNKNOWN_PROFESSIONAL: 'The region knows nobody of this number who works on her own account.',
  UNKNOWN_PROFESSION: 'There is no such profession.',
  UNKNOWN_DEPARTMENT: 'The member has no such department.',
  ALREADY_ENGAGED: 'There is an engagement of these two in this profession on some of these days: end it first.',
});

@ObjectType({ description: 'What became of a draftEngagement.' })
export class DraftEngagementPayload {
  @Field(() => Engagement, { nullable: true, description: 'The engagement; null when refused.' })
  engagement!: Engagement | null;

  @Field(() => [DraftEngagementError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class DraftEngagementMutation {
  @Mutation(() => DraftEngagementPayload, {
    description: 'Drafts, for the host, an engagement with a professional, who is told and says yes or no.',
  })
  async draftEngagement(
    @Arg('input', () => DraftEngagementInput, { description: 'Who, as what, where, when.' })
    input: DraftEngagementInput,
    @Ctx() context: Context,
  ): Promise<DraftEngagementPayload> {
    const { platform, viewer, personId, now } = context;
    const { professionalId, startsOn, endsOn } = input;
    const memberIds = await ofTheirHost(input.memberId, context);
    if (!memberIds) throw fail('NOT_FOUND', `You negotiate for no member ${input.memberId}.`);
    if (!isPeriod(startsOn, endsOn, localDateOf(now))) return refused('INVALID_PERIOD', 'endsOn');
    if (professionalId === personId || !(await isSelfEmployed(platform, professionalId, viewer.tenantId)))
      return refused('UNKNOWN_PROFESSIONAL', 'professionalId');
    const strange = await strangeIn(platform, input, memberIds);
    if (strange) return strange;
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [professionalId]);
        // Read under the lock: she may have been erased meanwhile.
        if (!(await isSelfEmployed(tx, professionalId, viewer.tenantId)))
          return refused('UNKNOWN_PROFESSIONAL', 'professionalId');
        if (await isEngaged(tx, input, memberIds)) return refused('ALREADY_ENGAGED', 'startsOn');
        const drafted = { regionId: viewer.tenantId, draftedAt: now, draftedBy: personId };
        const engagement = tx.create(Engagement, { ...input, memberId: memberIds[0], ...drafted });
        await tx.flush();
        await tellParty(tx, context, 'ENGAGEMENT_DRAFTED', engagement, EngagementParty.PROFESSIONAL);
        return { engagement, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const isSelfEmployed = async (tx: EntityManager, id: string, regionId: string): Promise<boolean> =>
  isUuid(id) && (await tx.count(BorrowedProfessional, { id, regionId, isSelfEmployed: true, isErased: false })) > 0;

async function isEngaged(tx: EntityManager, input: DraftEngagementInput, memberIds: string[]): Promise<boolean> {
  const { professionalId, professionId, startsOn, endsOn } = input;
  const days = { startsOn: { $lte: endsOn }, endsOn: { $gte: startsOn } };
  const parties = { memberId: { $in: memberIds }, professionalId, professionId };
  return (await tx.count(Engagement, { ...parties, ...days, status: { $ne: 'ENDED' } } as object)) > 0;
}

async function strangeIn(
  tx: EntityManager,
  { professionId, departmentIds }: DraftEngagementInput,
  memberIds: string[],
): Promise<DraftEngagementPayload | null> {
  const isProfession = isUuid(professionId) && (await tx.count(BorrowedProfession, { id: professionId })) > 0;
  if (!isProfession) return refused('UNKNOWN_PROFESSION', 'professionId');
  const asked = [...new Set(departmentIds)];
  const known = asked.every(isUuid)
    ? await tx.count(BorrowedDepartment, { id: { $in: asked }, memberId: { $in: memberIds } })
    : -1;
  return known === asked.length ? null : refused('UNKNOWN_DEPARTMENT', 'departmentIds');
}

const refused = (code: Code, field: string): DraftEngagementPayload => ({
  engagement: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
