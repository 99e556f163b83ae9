import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actOnPlacement } from './act-on-placement.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import { placementPayloadOf, refusedPlacement, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct } from './placement.enums.ts';

const FinishPlacementPayload = placementPayloadOf<'TOO_EARLY'>('FinishPlacement', {
  TOO_EARLY: 'Its last day is still to come: what ends before it ends early, with a reason.',
});

const FinishPlacementInput = placementInputOf('FinishPlacement');

@Resolver()
export class FinishPlacementMutation {
  @Mutation(() => FinishPlacementPayload, {
    description: 'Begins to look back, on its last day or after it, as one of its parties.',
  })
  finishPlacement(
    @Arg('input', () => FinishPlacementInput, { description: 'Which placement.' }) input: PlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    return actOnPlacement<'TOO_EARLY'>(context, input, PlacementAct.FINISH, async ({ placement }) => {
      if (localDateOf(context.now) < placement.endsOn!) return refusedPlacement('TOO_EARLY', placement);
    });
  }
}
