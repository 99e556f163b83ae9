import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { withoutMember } from '../cooperation-agreement/without-member.ts';
import { Region } from '../region/region.entity.ts';
import { mayKeepMembers } from './member-access.rules.ts';
import { mergeFindings, type MergeRefusal } from './member-period.rules.ts';
import { Member } from './member.entity.ts';

const refusals: Record<MergeRefusal, string> = {
  UNKNOWN_SUCCESSOR: 'The successor is not a member of the region.',
  SAME_MEMBER: 'A member does not merge into itself.',
  ALREADY_GONE: 'It merges or leaves already.',
  SUCCESSOR_GONE: 'The successor is no longer a member on that day.',
  IN_THE_PAST: 'The day is past: what was agreed until today stays as it was.',
};

const MergeMembersError = userErrorOf('MergeMembers', refusals);

@InputType({ description: 'Which member goes on as part of which other, and from when on.' })
export class MergeMembersInput {
  @Field(() => ID, { description: 'The member that merges.' })
  memberId!: string;

  @Field(() => ID, { description: 'The member that stands in its place.' })
  successorId!: string;

  @Field(() => LocalDate, { description: 'First day on which the successor stands in its place.' })
  on!: string;
}

@ObjectType({ description: 'What became of a mergeMembers.' })
export class MergeMembersPayload {
  @Field(() => Member, { nullable: true, description: 'The member that merges; null when nothing was done.' })
  member!: Member | null;

  @Field(() => Int, { description: 'How many agreements got a version with the successor, or ended.' })
  agreementCount!: number;

  @Field(() => [MergeMembersError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<MergeRefusal>[];
}

@Resolver()
export class MergeMembersMutation {
  @Mutation(() => MergeMembersPayload, {
    description:
      'Puts on record that a member merges into another: from that day on each agreement goes on with the successor (novation). Departments, employments and roles stay where they are on record: the successor stands in the place of the member, and who acts for all of the successor acts for what merged into it. For programme managers of the region; FORBIDDEN for others, NOT_FOUND for a member of another region.',
  })
  async mergeMembers(
    @Arg('input', () => MergeMembersInput, { description: 'Who, into whom, and when.' }) input: MergeMembersInput,
    @Ctx() context: Context,
  ): Promise<MergeMembersPayload> {
    const { em, viewer, events, now } = context;
    void context.personId; // throws when nobody is signed in
    return em.transactional(
      async tx => {
        const member = await lockMember(tx, input.memberId, context);
        const { successorId, on } = input;
        const found = isUuid(successorId) ? { id: successorId, region: viewer.tenantId } : null;
        const successor = found && (await tx.findOne(Member, found));
        const today = localDateOf(now);
        const against = mergeFindings(
          { member, successor: successor && { ...periodOf(successor), id: successor.id }, on },
          today,
        );
        if (against.length > 0 || !successor) return refused(against);
        tx.assign(member, { successor, mergedOn: on });
        const agreementCount = await withoutMember(tx, { member, successor, on, today }, events);
        return { member, agreementCount, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const periodOf = ({ mergedOn, leftOn, successor }: Member) => ({
  mergedOn,
  leftOn,
  successorId: successor?.id ?? null,
});

/** The member, with its region held: agreements change one at a time there. */
export async function lockMember(tx: EntityManager, id: string, { viewer }: Context): Promise<Member> {
  const region = await tx.findOneOrFail(Region, viewer.tenantId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!mayKeepMembers(viewer, { region })) throw fail('FORBIDDEN', 'Only a programme manager of the region does this.');
  const member = isUuid(id) ? await tx.findOne(Member, { id, region: region.id }) : null;
  if (!member) throw fail('NOT_FOUND', `There is no member ${id}.`);
  return member;
}

const fieldOf: Partial<Record<MergeRefusal, string>> = { ALREADY_GONE: 'memberId', IN_THE_PAST: 'on' };

const refused = (against: MergeRefusal[]): MergeMembersPayload => ({
  member: null,
  agreementCount: 0,
  userErrors: against.map(code => userError(code, refusals[code], ['input', fieldOf[code] ?? 'successorId'])),
});
