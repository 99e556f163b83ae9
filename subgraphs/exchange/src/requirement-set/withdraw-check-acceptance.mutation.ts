import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { CredentialKind } from '../credential/credential.enums.ts';
import { MemberRef } from '../references/member.ts';
import { CheckAcceptance } from './check-acceptance.entity.ts';
import { canSetRequirements } from './requirement-access.rules.ts';

@InputType({ description: 'Which exception no longer holds.' })
export class WithdrawCheckAcceptanceInput {
  @Field(() => ID, { description: 'The member that accepts.' })
  memberId!: string;

  @Field(() => CredentialKind, { description: 'Which kind it is about.' })
  kind!: CredentialKind;

  @Field(() => ID, { description: 'Of whose looks something else was said than of all others.' })
  fromMemberId!: string;
}

const WithdrawCheckAcceptanceError = userErrorOf('WithdrawCheckAcceptance', {
  NOTHING_SAID: 'Nothing else is said of that member: it goes by what is said of all.',
});

@ObjectType({ description: 'What became of a withdrawCheckAcceptance.' })
export class WithdrawCheckAcceptancePayload {
  @Field(() => MemberRef, { nullable: true, description: 'The member that accepts; null when refused.' })
  member!: MemberRef | null;

  @Field(() => [WithdrawCheckAcceptanceError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOTHING_SAID'>[];
}

@Resolver()
export class WithdrawCheckAcceptanceMutation {
  @Mutation(() => WithdrawCheckAcceptancePayload, {
    description: "Says nothing else any more of one member's looks: what is said of all others counts for it again.",
  })
  async withdrawCheckAcceptance(
    @Arg('input', () => WithdrawCheckAcceptanceInput, { description: 'Which exception.' })
    { memberId, kind, fromMemberId }: WithdrawCheckAcceptanceInput,
    @Ctx() context: Context,
  ): Promise<WithdrawCheckAcceptancePayload> {
    if (!canSetRequirements(context.viewer, memberId) || !(await visibleMember(memberId, context)))
      throw fail('NOT_FOUND', `You say what no member ${memberId} accepts.`);
    return context.em.transactional(
      async tx => {
        const said = await tx.findOne(CheckAcceptance, { memberId, kind, fromMemberId });
        if (!said)
          return {
            member: null,
            userErrors: [userError('NOTHING_SAID', 'There is no such exception.', ['fromMemberId'])],
          };
        tx.remove(said);
        return { member: { id: memberId }, userErrors: [] };
      },
      { clear: true },
    );
  }
}
