import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { CredentialKind } from '../credential/credential.enums.ts';
import { CheckAcceptance } from './check-acceptance.entity.ts';
import { canSetRequirements } from './requirement-access.rules.ts';

@InputType({ description: 'Whose looks at a kind of credential are accepted, or not.' })
export class SetCheckAcceptanceInput {
  @Field(() => ID, { description: 'The member that accepts.' })
  memberId!: string;

  @Field(() => CredentialKind, { description: 'Which kind it is about.' })
  kind!: CredentialKind;

  @Field(() => ID, { nullable: true, description: 'Whose looks; null = of all others of whom nothing else is said.' })
  fromMemberId?: string | null;

  @Field(() => Boolean, { description: 'Whether they are accepted.' })
  isAccepted!: boolean;
}

const SetCheckAcceptanceError = userErrorOf('SetCheckAcceptance', {
  UNKNOWN_MEMBER: 'There is no such other member in the region.',
});

@ObjectType({ description: 'What became of a setCheckAcceptance.' })
export class SetCheckAcceptancePayload {
  @Field(() => CheckAcceptance, { nullable: true, description: 'What is accepted now; null when refused.' })
  checkAcceptance!: CheckAcceptance | null;

  @Field(() => [SetCheckAcceptanceError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'UNKNOWN_MEMBER'>[];
}

@Resolver()
export class SetCheckAcceptanceMutation {
  @Mutation(() => SetCheckAcceptancePayload, {
    description: "Says for a member whether it accepts others' looks at a kind of credential.",
  })
  async setCheckAcceptance(
    @Arg('input', () => SetCheckAcceptanceInput, { description: 'Whose looks at what.' })
    input: SetCheckAcceptanceInput,
    @Ctx() context: Context,
  ): Promise<SetCheckAcceptancePayload> {
    const { em, viewer, personId, now } = context;
    const { memberId, kind, fromMemberId = null, isAccepted } = input;
    if (!canSetRequirements(viewer, memberId) || !(await visibleMember(memberId, context)))
      throw fail('NOT_FOUND', `You say what no member ${memberId} accepts.`);
    const isKnown =
      fromMemberId === null || (fromMemberId !== memberId && (await visibleMember(fromMemberId, context)));
    if (!isKnown)
      return {
        checkAcceptance: null,
        userErrors: [userError('UNKNOWN_MEMBER', 'Accepted from whom?', ['fromMemberId'])],
      };
    return em.transactional(
      async tx => {
        const known = await tx.findOne(CheckAcceptance, { memberId, kind, fromMemberId });
        const said = { isAccepted, decidedAt: now, decidedBy: personId };
        const what = { regionId: viewer.tenantId, memberId, kind, fromMemberId };
        const checkAcceptance = known ? Object.assign(known, said) : tx.create(CheckAcceptance, { ...what, ...said });
        return { checkAcceptance, userErrors: [] };
      },
      { clear: true },
    );
  }
}
