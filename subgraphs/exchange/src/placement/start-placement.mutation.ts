import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { storable, type TextProblem } from '../shift/shift-text.rules.ts';
import { actOnPlacement } from './act-on-placement.ts';
import { OnboardingItem } from './onboarding-item.entity.ts';
import { PlacementInput } from './placement-input.ts';
import { placementPayloadOf, refusedPlacement, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct } from './placement.enums.ts';
import { longestWords } from './reason.rules.ts';

@InputType({ description: 'Which placement begins.' })
export class StartPlacementInput extends PlacementInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why it begins although points of the onboarding list are open, at most 500 characters; kept.',
  })
  reason?: string | null;
}

type Code = 'TOO_EARLY' | 'ONBOARDING_OPEN' | TextProblem;
const StartPlacementPayload = placementPayloadOf<Code>('StartPlacement', {
  TOO_EARLY: 'Its first day is still to come.',
  ONBOARDING_OPEN: 'Points of the onboarding list are open: do them, or say why it begins all the same.',
  TEXT_TOO_LONG: 'The words are longer than 500 characters.',
  TEXT_NOT_STORABLE: 'The words hold signs that are no text.',
});

@Resolver()
export class StartPlacementMutation {
  @Mutation(() => StartPlacementPayload, { description: 'Begins a placement, as the department where she is placed.' })
  async startPlacement(
    @Arg('input', () => StartPlacementInput, { description: 'Which placement.' }) input: StartPlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    const words = storable(input.reason, longestWords);
    return actOnPlacement<Code>(context, input, PlacementAct.START, async ({ tx, placement }) => {
      if (typeof words === 'string') return refusedPlacement(words, placement, 'reason');
      if (localDateOf(context.now) < placement.startsOn!) return refusedPlacement('TOO_EARLY', placement);
      const open = await tx.count(OnboardingItem, { placementId: placement.id, doneAt: null });
      if (open > 0 && words.text === null) return refusedPlacement('ONBOARDING_OPEN', placement, 'reason');
      placement.startReason = open > 0 ? words.text : null;
    });
  }
}
