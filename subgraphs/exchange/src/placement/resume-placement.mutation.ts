import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actOnPlacement } from './act-on-placement.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import { placementPayloadOf, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct } from './placement.enums.ts';

const ResumePlacementPayload = placementPayloadOf('ResumePlacement', {});

const ResumePlacementInput = placementInputOf('ResumePlacement');

@Resolver()
export class ResumePlacementMutation {
  @Mutation(() => ResumePlacementPayload, {
    description: 'Lets a placement go on that was interrupted, as one of its parties.',
  })
  resumePlacement(
    @Arg('input', () => ResumePlacementInput, { description: 'Which placement.' }) input: PlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    return actOnPlacement(context, input, PlacementAct.RESUME);
  }
}
