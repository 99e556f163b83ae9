import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { heldStory } from './held-story.ts';
import { canWithdraw } from './story.rules.ts';

@InputType({ description: 'Which story to take away.' })
class WithdrawStoryInput {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;
}

@ObjectType({ description: 'What came of taking a story away.' })
class WithdrawStoryPayload {
  @Field(() => ID, { description: 'The story that nobody finds any more.' })
  withdrawnStoryId!: string;
}

@Resolver()
export class WithdrawStoryMutation {
  @Mutation(() => WithdrawStoryPayload, {
    description:
      'Takes a story away for good: she in whose name it is told at any time, those who write only while it waits for her.',
  })
  withdrawStory(
    @Arg('input', () => WithdrawStoryInput, { description: 'What is asked.' }) { storyId }: WithdrawStoryInput,
    @Ctx() { platform, viewer, personId, now }: Context,
  ): Promise<WithdrawStoryPayload> {
    return platform.transactional(
      async tx => {
        const story = await heldStory(tx, storyId, viewer);
        if (!canWithdraw(viewer, story)) throw fail('FORBIDDEN', `${personId} cannot take ${storyId} away.`);
        story.withdrawnAt = now;
        return { withdrawnStoryId: storyId };
      },
      { clear: true },
    );
  }
}
