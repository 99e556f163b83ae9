import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import type { ExchangePlacement } from './exchange-placement.entity.ts';
import { PlacementStep } from './placement-step.entity.ts';
import type { PlacementAct, PlacementParty, PlacementStatus } from './placement.enums.ts';
import { tellStep } from './tell-step.ts';

/** Who acts when, in a transaction; `personId` is null for the platform. */
export interface Acting {
  readonly tx: EntityManager;
  readonly events: Events;
  readonly now: Date;
  readonly personId: string | null;
}

interface Way {
  readonly party: PlacementParty;
  readonly to: PlacementStatus;
}

interface Said {
  readonly reason?: string | null;
  readonly note?: string | null;
}

/** Moves a placement along a way of the table, keeps the step and tells whom it concerns; what does not move is no step. */
export async function move(
  acting: Acting,
  placement: ExchangePlacement,
  act: PlacementAct,
  { party, to }: Way,
  { reason = null, note = null }: Said = {},
): Promise<void> {
  if (to === placement.status) return;
  const { tx, now, personId } = acting;
  const { id: placementId, regionId, professionalId } = placement;
  Object.assign(placement, { status: to, statusSince: now, reminders: 0 });
  const step = { act, status: to, party, reason, at: now, takenBy: personId };
  tx.create(PlacementStep, { placementId, regionId, professionalId, ...step });
  await tellStep(acting, placement, act, { reason, note });
}
