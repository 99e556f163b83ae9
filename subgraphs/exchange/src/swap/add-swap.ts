import type { EntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import { sayProposed } from './say-of-swap.ts';
import { ShiftSwap } from './shift-swap.entity.ts';
import { SwapKind, SwapStatus } from './swap.enums.ts';

export const lapseSwapJob = 'exchange.lapse-swap';

interface Proposal {
  readonly given: SignUp;
  readonly returned: SignUp | null;
  readonly takerId: string | null;
  readonly proposedBy: string;
  /** A planner of the host who asks somebody has approved by asking. */
  readonly isByPlanner: boolean;
}

/** A new swap that waits for the other person, until the first of its shifts begins. Both hear of it. */
export async function addSwap(acting: Acting, proposal: Proposal): Promise<ShiftSwap> {
  const { tx, events, now } = acting;
  const { given, returned, takerId, proposedBy, isByPlanner } = proposal;
  const starts = [given.startsAt, ...(returned ? [returned.startsAt] : [])].map(at => at.getTime());
  const expiresAt = new Date(Math.min(...starts));
  const swap = tx.create(ShiftSwap, {
    regionId: given.regionId,
    kind: returned ? SwapKind.SWAP : SwapKind.TAKE_OVER,
    status: SwapStatus.PROPOSED,
    given,
    returned,
    holderId: given.professionalId,
    takerId,
    proposedBy,
    proposedAt: now,
    expiresAt,
    givenApprovedBy: isByPlanner ? proposedBy : null,
  });
  await sayProposed(acting, { swap, given, returned });
  await events.enqueue(tx, lapseSwapJob, { swapId: swap.id }, { notBefore: expiresAt });
  return swap;
}

/** Whether the place is on offer to whoever can. */
export const hasPublished = async (tx: EntityManager, given: SignUp): Promise<boolean> =>
  (await tx.count(ShiftSwap, { given, status: SwapStatus.PROPOSED, takerId: null })) > 0;
