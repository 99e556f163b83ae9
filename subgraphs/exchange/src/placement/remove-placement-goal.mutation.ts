import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockedGoal } from './locked-goal.ts';
import { wayOf } from './placement-acts.rules.ts';
import { PlacementAct, PlacementParty } from './placement.enums.ts';

@InputType({ description: 'Which goal.' })
export class RemovePlacementGoalInput {
  @Field(() => ID, { description: 'The goal.' })
  placementGoalId!: string;
}

const RemovePlacementGoalError = userErrorOf('RemovePlacementGoal', { NOT_NOW: 'The placement is over.' });

@ObjectType({ description: 'What became of a removePlacementGoal.' })
export class RemovePlacementGoalPayload {
  @Field(() => ID, { nullable: true, description: 'The goal that is gone; null when refused.' })
  deletedId!: string | null;

  @Field(() => [RemovePlacementGoalError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_NOW'>[];
}

@Resolver()
export class RemovePlacementGoalMutation {
  @Mutation(() => RemovePlacementGoalPayload, { description: 'Removes a goal of hers; nothing is left of it.' })
  async removePlacementGoal(
    @Arg('input', () => RemovePlacementGoalInput, { description: 'Which goal.' })
    { placementGoalId: id }: RemovePlacementGoalInput,
    @Ctx() context: Context,
  ): Promise<RemovePlacementGoalPayload> {
    return context.platform.transactional(
      async tx => {
        const { goal, placement } = await lockedGoal(tx, id, context);
        if (!wayOf(PlacementAct.SET_GOALS, placement.status, [PlacementParty.PROFESSIONAL]))
          return { deletedId: null, userErrors: [userError('NOT_NOW', `It is ${placement.status}.`)] };
        tx.remove(goal);
        return { deletedId: id, userErrors: [] };
      },
      { clear: true },
    );
  }
}
