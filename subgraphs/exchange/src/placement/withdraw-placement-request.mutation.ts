import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actOnPlacement } from './act-on-placement.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import { placementPayloadOf, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct } from './placement.enums.ts';

const WithdrawPlacementRequestPayload = placementPayloadOf('WithdrawPlacementRequest', {});

const WithdrawPlacementRequestInput = placementInputOf('WithdrawPlacementRequest');

@Resolver()
export class WithdrawPlacementRequestMutation {
  @Mutation(() => WithdrawPlacementRequestPayload, {
    description:
      'Takes a request back, as who made it: freely, without a reason. It is a wish again, seen by her alone.',
  })
  withdrawPlacementRequest(
    @Arg('input', () => WithdrawPlacementRequestInput, { description: 'Which placement.' }) input: PlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    return actOnPlacement(context, input, PlacementAct.WITHDRAW);
  }
}
