import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actOnPlacement } from './act-on-placement.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import { placementPayloadOf, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct } from './placement.enums.ts';

const PausePlacementPayload = placementPayloadOf('PausePlacement', {});

const PausePlacementInput = placementInputOf('PausePlacement');

@Resolver()
export class PausePlacementMutation {
  @Mutation(() => PausePlacementPayload, {
    description: 'Interrupts a placement, as one of its parties; shifts that she is confirmed for stay.',
  })
  pausePlacement(
    @Arg('input', () => PausePlacementInput, { description: 'Which placement.' }) input: PlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    return actOnPlacement(context, input, PlacementAct.PAUSE);
  }
}
