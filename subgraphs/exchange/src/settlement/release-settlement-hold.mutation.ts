import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { settleAnew } from './batch-steps.ts';
import { lockPairs } from './lock-pairs.ts';
import { settlesBetween, settlesFor } from './settlement-access.rules.ts';
import { SettlementDifference } from './settlement-difference.entity.ts';
import { SettlementHold } from './settlement-hold.entity.ts';

@InputType({ description: 'Which difference is let go.' })
export class ReleaseSettlementHoldInput {
  @Field(() => ID, { description: 'The difference.' })
  settlementDifferenceId!: string;
}

type Code = 'NOT_HELD' | 'HELD_BY_OTHER';
const ReleaseSettlementHoldError = userErrorOf<Code>('ReleaseSettlementHold', {
  NOT_HELD: 'Nobody holds it back; what it waits for stands beside it.',
  HELD_BY_OTHER: 'Finance of the other member holds it back.',
});

@ObjectType({ description: 'What became of a releaseSettlementHold.' })
export class ReleaseSettlementHoldPayload {
  @Field(() => Int, { description: 'How many lines it became: 0 when it waits for something else.' })
  linesMade!: number;

  @Field(() => [ReleaseSettlementHoldError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class ReleaseSettlementHoldMutation {
  @Mutation(() => ReleaseSettlementHoldPayload, {
    description: 'Lets go what finance of the same member held back: it goes into the next open batch.',
  })
  async releaseSettlementHold(
    @Arg('input', () => ReleaseSettlementHoldInput, { description: 'Which.' })
    { settlementDifferenceId: id }: ReleaseSettlementHoldInput,
    @Ctx() { platform, viewer, personId, events, now }: Context,
  ): Promise<ReleaseSettlementHoldPayload> {
    return platform.transactional(
      async tx => {
        const difference = await tx.findOne(SettlementDifference, id);
        if (!difference || !settlesBetween(viewer, difference))
          throw fail('NOT_FOUND', `You settle no difference ${id}.`);
        await lockPairs(tx, [difference]);
        const hold = await tx.findOne(SettlementHold, difference.sourceId);
        const refused = (code: Code) => ({ linesMade: 0, userErrors: [userError(code, 'See the code.')] });
        if (!hold) return refused('NOT_HELD');
        if (!settlesFor(viewer, hold.memberId)) return refused('HELD_BY_OTHER');
        tx.remove(hold);
        const { linesMade } = await settleAnew({ tx, events, now, byId: personId }, [difference.sourceId]);
        tx.clear(); // the difference is gone by SQL
        return { linesMade, userErrors: [] };
      },
      { clear: true },
    );
  }
}
