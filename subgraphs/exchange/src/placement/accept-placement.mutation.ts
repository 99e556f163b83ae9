import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ProgrammeWave } from '../programme/programme-wave.entity.ts';
import { WavePlace } from '../programme/wave-place.entity.ts';
import { WaveStatus } from '../programme/wave-status.ts';
import { mostAtOnce } from './accept.rules.ts';
import { actOnPlacement } from './act-on-placement.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { isCovered } from './is-covered.ts';
import { placementInputOf, type PlacementInput } from './placement-input.ts';
import { placementPayloadOf, refusedPlacement, type PlacementPayload } from './placement-payload.ts';
import { PlacementAct, PlacementStatus } from './placement.enums.ts';

type Code = 'NO_PLACE_LEFT' | 'NO_AGREEMENT_IN_FORCE';
const AcceptPlacementPayload = placementPayloadOf<Code>('AcceptPlacement', {
  NO_PLACE_LEFT:
    'On some of its days all places that the department offers are taken, or they were taken back, or the wave was closed.',
  NO_AGREEMENT_IN_FORCE: 'No agreement in force on its first day, or today if that is later, lets both members do so.',
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
    return actOnPlacement<Code>(context, input, PlacementAct.ACCEPT, async ({ tx, placement }) => {
      if (!(await isCovered(tx, placement, now))) return refusedPlacement('NO_AGREEMENT_IN_FORCE', placement);
      if (!(await isPlaceLeft(tx, placement))) return refusedPlacement('NO_PLACE_LEFT', placement);
      Object.assign(placement, { hostAcceptedAt: now, hostAcceptedBy: personId });
    });
  }
}

/** Counted under the lock of the offer: two who accept at once do not take the same last place. */
async function isPlaceLeft(tx: EntityManager, placement: ExchangePlacement): Promise<boolean> {
  const { waveId, departmentId } = placement;
  const wave = await tx.findOneOrFail(ProgrammeWave, waveId!, { lockMode: LockMode.PESSIMISTIC_READ });
  if (wave.status === WaveStatus.CLOSED) return false;
  const offer = await tx.findOne(WavePlace, { waveId, departmentId } as object, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  const others = await tx.find(ExchangePlacement, { waveId, departmentId, status: { $in: placed } });
  return mostAtOnce(placement, others) < (offer?.places ?? 0);
}
