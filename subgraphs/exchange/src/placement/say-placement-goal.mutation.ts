import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockedGoal } from './locked-goal.ts';
import { wayOf } from './placement-acts.rules.ts';
import { PlacementGoal } from './placement-goal.entity.ts';
import { PlacementAct, PlacementParty } from './placement.enums.ts';

@InputType({ description: 'Which goal, and whether it was reached.' })
export class SayPlacementGoalInput {
  @Field(() => ID, { description: 'The goal.' })
  placementGoalId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was reached; null: she takes back what she said.' })
  isReached?: boolean | null;
}

const SayPlacementGoalError = userErrorOf('SayPlacementGoal', { NOT_NOW: 'The placement has not begun.' });

@ObjectType({ description: 'What became of a sayPlacementGoal.' })
export class SayPlacementGoalPayload {
  @Field(() => PlacementGoal, { description: 'The goal as it stands now.' })
  goal!: PlacementGoal;

  @Field(() => [SayPlacementGoalError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_NOW'>[];
}

@Resolver()
export class SayPlacementGoalMutation {
  @Mutation(() => SayPlacementGoalPayload, {
    description: 'Says, as who is placed, whether a goal was reached: her own word, no judgement of competence.',
  })
  async sayPlacementGoal(
    @Arg('input', () => SayPlacementGoalInput, { description: 'Which goal.' })
    { placementGoalId: id, isReached = null }: SayPlacementGoalInput,
    @Ctx() context: Context,
  ): Promise<SayPlacementGoalPayload> {
    return context.platform.transactional(
      async tx => {
        const { goal, placement } = await lockedGoal(tx, id, context);
        if (!wayOf(PlacementAct.SAY_GOAL, placement.status, [PlacementParty.PROFESSIONAL]))
          return { goal, userErrors: [userError('NOT_NOW', `It is ${placement.status}.`)] };
        Object.assign(goal, { isReached, saidAt: isReached === null ? null : context.now });
        return { goal, userErrors: [] };
      },
      { clear: true },
    );
  }
}
