import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actOnPlacement } from './act-on-placement.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import { placementPayloadOf, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct } from './placement.enums.ts';

const CompletePlacementPayload = placementPayloadOf('CompletePlacement', {});

const CompletePlacementInput = placementInputOf('CompletePlacement');

@Resolver()
export class CompletePlacementMutation {
  @Mutation(() => CompletePlacementPayload, {
    description: 'Closes a placement that was looked back on, as who was placed.',
  })
  completePlacement(
    @Arg('input', () => CompletePlacementInput, { description: 'Which placement.' }) input: PlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    return actOnPlacement(context, input, PlacementAct.COMPLETE);
  }
}
