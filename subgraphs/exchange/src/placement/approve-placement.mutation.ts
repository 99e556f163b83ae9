import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actOnPlacement } from './act-on-placement.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import { placementPayloadOf, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct } from './placement.enums.ts';

const ApprovePlacementPayload = placementPayloadOf('ApprovePlacement', {});

const ApprovePlacementInput = placementInputOf('ApprovePlacement');

@Resolver()
export class ApprovePlacementMutation {
  @Mutation(() => ApprovePlacementPayload, {
    description: 'Says yes, as her team lead at home. The host sees it from then on.',
  })
  approvePlacement(
    @Arg('input', () => ApprovePlacementInput, { description: 'Which placement.' }) input: PlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    const { now, personId } = context;
    return actOnPlacement(context, input, PlacementAct.APPROVE, async ({ placement }) => {
      Object.assign(placement, { leadApprovedAt: now, leadApprovedBy: personId });
    });
  }
}
