import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actOnPlacement } from './act-on-placement.ts';
import { gatherRequest } from './gather-request.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import { placementPayloadOf, refusedPlacement, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct } from './placement.enums.ts';
import { requested, requestRefusals, type RequestRefusal } from './request.rules.ts';

const RequestPlacementPayload = placementPayloadOf<RequestRefusal>('RequestPlacement', requestRefusals);

/** What earlier rounds left: a new request begins anew. */
const anew = {
  leadApprovedAt: null,
  leadApprovedBy: null,
  hostAcceptedAt: null,
  hostAcceptedBy: null,
  refusedBy: null,
  refuseReason: null,
  refuseNote: null,
  refusedAt: null,
};

const RequestPlacementInput = placementInputOf('RequestPlacement');

@Resolver()
export class RequestPlacementMutation {
  @Mutation(() => RequestPlacementPayload, {
    description: 'Asks, with a wish, the team lead at home; from then on she and HR there see it.',
  })
  requestPlacement(
    @Arg('input', () => RequestPlacementInput, { description: 'Which wish.' }) input: PlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    return actOnPlacement<RequestRefusal>(context, input, PlacementAct.REQUEST, async ({ tx, placement }) => {
      const found = requested(await gatherRequest(tx, placement, context.now));
      if ('refusal' in found) return refusedPlacement(found.refusal, placement);
      const { employment, waveId } = found;
      const { memberId: homeMemberId, departmentId: homeDepartmentId, professionId } = employment;
      Object.assign(placement, anew, {
        homeMemberId,
        homeDepartmentId,
        professionId,
        waveId,
        requestedAt: context.now,
      });
    });
  }
}
