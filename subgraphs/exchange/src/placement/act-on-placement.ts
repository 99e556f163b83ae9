import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { move, type Acting } from './move.ts';
import { canSeePlacement } from './placement-access.rules.ts';
import { mayEver, wayOf } from './placement-acts.rules.ts';
import type { PlacementAct, PlacementParty } from './placement.enums.ts';
import type { PlacementInput } from './placement-input.ts';
import { refusedPlacement, type Hindrance, type PlacementPayload } from './placement-payload.ts';
import { partiesIn, visiblePlacement } from './visible-placement.ts';

/** A placement under the lock of its person, and as what who asks acts on it. */
export interface Scene {
  readonly tx: EntityManager;
  readonly acting: Acting;
  readonly placement: ExchangePlacement;
  readonly party: PlacementParty;
  /** What the step is kept and told with besides. */
  readonly step: { reason?: string | null; note?: string | null };
}

/** A refusal, or nothing: then the act is done. */
type Work<Code extends string> = (scene: Scene) => Promise<PlacementPayload<Code> | void>;

/**
 * Does an act on a placement in one transaction, under the lock of its person: who asks may, nobody was before her, and
 * the table of acts has such a way. `work` decides what else stands in the way and writes what belongs to it.
 */
export async function actOnPlacement<Code extends string = never>(
  context: Context,
  { placementId, expectedRevision }: PlacementInput,
  act: PlacementAct,
  work: Work<Code> = async () => {},
): Promise<PlacementPayload<Code | Hindrance>> {
  const { platform, events, now, personId } = context;
  const seen = await visiblePlacement(placementId, context);
  if (!seen) throw unknown(placementId);
  if (!mayEver(act, partiesIn(context, seen))) throw fail('FORBIDDEN', `You do not ${act} in this placement.`);
  return platform.transactional(
    async tx => {
      await lockPeople(tx, [seen.professionalId]);
      if (await isErased(tx, seen.professionalId)) throw unknown(placementId);
      // Read under the lock: it may be a wish again, or gone.
      const placement = await tx.findOne(ExchangePlacement, placementId);
      if (!placement || !canSeePlacement(context.viewer, placement)) throw unknown(placementId);
      if (placement.version !== expectedRevision) return refusedPlacement('CONFLICT', placement, 'expectedRevision');
      const way = wayOf(act, placement.status, partiesIn(context, placement));
      if (!way) return refusedPlacement('NOT_NOW', placement);
      const acting = { tx, events, now, personId };
      const scene: Scene = { tx, acting, placement, party: way.party, step: {} };
      const refusal = await work(scene);
      if (refusal) return refusal;
      await move(acting, placement, act, way, scene.step);
      await tx.flush();
      return { placement, userErrors: [] };
    },
    { clear: true },
  );
}

const unknown = (id: string) => fail('NOT_FOUND', `There is no placement ${id}.`);
