import type { Context } from '@naober/kit/context';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { askerOf } from './asker-of.ts';
import { Engagement } from './engagement.entity.ts';
import { EngagementStatus } from './engagement.enums.ts';
import { canEnd, otherParty } from './engagement.rules.ts';
import { tellParty } from './tell-engagement.ts';
import { dealWith } from './visible-engagement.ts';

@InputType({ description: 'Which engagement, and until when it lasts.' })
export class EndEngagementInput {
  @Field(() => ID, { description: 'The engagement.' })
  engagementId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Its last day from now on, of one that is active; null for today, and for one that is not active yet.',
  })
  lastDay?: string | null;
}

type Code = 'NOT_RUNNING' | 'INVALID_PERIOD';
const EndEngagementError = userErrorOf<Code>('EndEngagement', {
  NOT_RUNNING: 'The engagement is over.',
  INVALID_PERIOD: 'The last day is before today, before its first day, or later than its last day.',
});

@ObjectType({ description: 'What became of an endEngagement.' })
export class EndEngagementPayload {
  @Field(() => Engagement, { description: 'The engagement as it stands now.' })
  engagement!: Engagement;

  @Field(() => [EndEngagementError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class EndEngagementMutation {
  @Mutation(() => EndEngagementPayload, {
    description:
      'Ends an engagement, by either party, or says no to one that is not active yet. The other is told; what she is confirmed for stays.',
  })
  async endEngagement(
    @Arg('input', () => EndEngagementInput, { description: 'Which, and until when.' })
    { engagementId, lastDay }: EndEngagementInput,
    @Ctx() context: Context,
  ): Promise<EndEngagementPayload> {
    const { platform, now } = context;
    const asker = await askerOf(context);
    return dealWith(engagementId, platform, context, async (tx, { engagement, party }) => {
      const refused = (code: Code) => ({ engagement, userErrors: [userError(code, 'See the code.', ['lastDay'])] });
      if (!canEnd(asker, engagement)) return refused('NOT_RUNNING');
      const hasBegun = engagement.status === EngagementStatus.ACTIVE && engagement.startsOn <= asker.day;
      const endsOn = lastDay ?? asker.day;
      if (hasBegun && (endsOn < asker.day || endsOn > engagement.endsOn)) return refused('INVALID_PERIOD');
      Object.assign(engagement, { endedAt: now, ...(hasBegun ? { endsOn } : over) });
      await tellParty(tx, context, 'ENGAGEMENT_ENDED', engagement, otherParty(party));
      return { engagement, userErrors: [] };
    });
  }
}

/** What never began is over at once, and with it what was negotiated. */
const over = { status: EngagementStatus.ENDED, isClosed: true };
