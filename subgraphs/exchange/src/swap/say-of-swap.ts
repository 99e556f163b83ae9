import { say } from '../message/message-kinds.ts';
import type { Acting } from '../message/say-of-sign-up.ts';
import type { ShiftSwap } from './shift-swap.entity.ts';

type SwapMessage = 'SWAP_ACCEPTED' | 'SWAP_REFUSED' | 'SWAP_WITHDRAWN' | 'SWAP_LAPSED' | 'SWAP_DONE';

/** A swap with its places, as far as its words need them. */
export interface SaidSwap {
  readonly swap: ShiftSwap;
  readonly given: { readonly shift: { readonly id: string } };
  readonly returned: { readonly startsAt: Date } | null;
}

const concern = ({ swap, given }: SaidSwap, recipientId: string) => ({
  recipientId,
  regionId: swap.regionId,
  shiftId: given.shift.id,
  subject: { type: 'ShiftSwap' as const, id: swap.id },
});

const returnedStartsAt = ({ returned }: SaidSwap) => returned?.startsAt.toISOString() ?? null;

/** Both hear of each step; of what was on offer to whoever can, its holder alone. */
export async function sayToBoth({ tx, events }: Acting, kind: SwapMessage, said: SaidSwap): Promise<void> {
  for (const id of [said.swap.holderId, said.swap.takerId]) {
    if (id) await say(events, tx, kind, concern(said, id), { returnedStartsAt: returnedStartsAt(said) });
  }
}

/** That something was proposed, to both as well: whose shift it is, and who is asked. */
export async function sayProposed({ tx, events }: Acting, said: SaidSwap): Promise<void> {
  const added = { returnedStartsAt: returnedStartsAt(said), expiresAt: said.swap.expiresAt.toISOString() };
  for (const id of [said.swap.holderId, said.swap.takerId]) {
    if (id) await say(events, tx, 'SWAP_PROPOSED', concern(said, id), added);
  }
}
