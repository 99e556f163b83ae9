import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { activateIfReady } from './activate.ts';
import { askerOf } from './asker-of.ts';
import { Engagement } from './engagement.entity.ts';
import { EngagementParty, EngagementStatus } from './engagement.enums.ts';
import { canAccept } from './engagement.rules.ts';
import { tellParty } from './tell-engagement.ts';
import { dealWith } from './visible-engagement.ts';

@InputType({ description: 'Which engagement.' })
export class AcceptEngagementInput {
  @Field(() => ID, { description: 'The engagement.' })
  engagementId!: string;
}

const AcceptEngagementError = userErrorOf('AcceptEngagement', {
  NOT_DRAFTED: 'It was accepted or ended already.',
});

@ObjectType({ description: 'What became of an acceptEngagement.' })
export class AcceptEngagementPayload {
  @Field(() => Engagement, { description: 'The engagement as it stands now.' })
  engagement!: Engagement;

  @Field(() => [AcceptEngagementError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_DRAFTED'>[];
}

@Resolver()
export class AcceptEngagementMutation {
  @Mutation(() => AcceptEngagementPayload, {
    description: 'Says yes, as the professional; it becomes active once the host has assessed it as well.',
  })
  async acceptEngagement(
    @Arg('input', () => AcceptEngagementInput, { description: 'Which engagement.' })
    { engagementId }: AcceptEngagementInput,
    @Ctx() context: Context,
  ): Promise<AcceptEngagementPayload> {
    const { platform, now } = context;
    const asker = await askerOf(context);
    return dealWith(engagementId, platform, context, async (tx, { engagement, party }) => {
      if (party !== EngagementParty.PROFESSIONAL) throw fail('NOT_FOUND', `There is no engagement for you to accept.`);
      if (!canAccept(asker, engagement))
        return { engagement, userErrors: [userError('NOT_DRAFTED', `It is ${engagement.status}.`)] };
      Object.assign(engagement, { status: EngagementStatus.ACCEPTED, acceptedAt: now });
      await tellParty(tx, context, 'ENGAGEMENT_ACCEPTED', engagement, EngagementParty.HOST);
      await activateIfReady(tx, context, engagement);
      return { engagement, userErrors: [] };
    });
  }
}
