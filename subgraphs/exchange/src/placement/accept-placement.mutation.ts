import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { WavePlace } from '../programme/wave-place.entity.ts';
import { mostAtOnce } from './accept.rules.ts';
import { actOnPlacement } from './act-on-placement.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import { placementPayloadOf, refusedPlacement, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct, PlacementStatus } from './placement.enums.ts';

const AcceptPlacementPayload = placementPayloadOf<'NO_PLACE_LEFT'>('AcceptPlacement', {
  NO_PLACE_LEFT: 'On some of its days all places that the department offers are taken, or they were taken back.',
});

/** Who has, or is promised, one of the places. */
export const placed = [
  PlacementStatus.HOST_ACCEPTED,
  PlacementStatus.AGREEMENT_PENDING,
  PlacementStatus.ONBOARDING,
  PlacementStatus.ACTIVE,
  PlacementStatus.PAUSED,
];

const AcceptPlacementInput = placementInputOf('AcceptPlacement');

@Resolver()
export class AcceptPlacementMutation {
  @Mutation(() => AcceptPlacementPayload, { description: 'Says yes, as the department where she would be placed.' })
  acceptPlacement(
    @Arg('input', () => AcceptPlacementInput, { description: 'Which placement.' }) input: PlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementPayload<string>> {
    const { now, personId } = context;
    return actOnPlacement<'NO_PLACE_LEFT'>(context, input, PlacementAct.ACCEPT, async ({ tx, placement }) => {
      if (!(await isPlaceLeft(tx, placement))) return refusedPlacement('NO_PLACE_LEFT', placement);
      Object.assign(placement, { hostAcceptedAt: now, hostAcceptedBy: personId });
    });
  }
}

/** Counted under the lock of the offer: two who accept at once do not take the same last place. */
async function isPlaceLeft(tx: EntityManager, placement: ExchangePlacement): Promise<boolean> {
  const { waveId, departmentId } = placement;
  const offer = await tx.findOne(WavePlace, { waveId, departmentId } as object, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  const others = await tx.find(ExchangePlacement, { waveId, departmentId, status: { $in: placed } });
  return mostAtOnce(placement, others) < (offer?.places ?? 0);
}
