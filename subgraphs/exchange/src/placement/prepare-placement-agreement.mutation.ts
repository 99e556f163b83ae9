import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actOnPlacement } from './act-on-placement.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import { placementPayloadOf, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct } from './placement.enums.ts';

const PreparePlacementAgreementPayload = placementPayloadOf('PreparePlacementAgreement', {});

const PreparePlacementAgreementInput = placementInputOf('PreparePlacementAgreement');

@Resolver()
export class PreparePlacementAgreementMutation {
  @Mutation(() => PreparePlacementAgreementPayload, {
    description:
      'Takes up the detachment agreement, as HR of her employer: from then on its three signatures are waited for.',
  })
  preparePlacementAgreement(
    @Arg('input', () => PreparePlacementAgreementInput, { description: 'Which placement.' }) input: PlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    return actOnPlacement(context, input, PlacementAct.PREPARE_AGREEMENT);
  }
}
