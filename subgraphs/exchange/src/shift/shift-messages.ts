import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { shiftWords } from '../message/message-kinds.ts';
import { sayOf } from '../message/say-of-sign-up.ts';
import { redeploymentsOf } from '../sign-up/redeployment.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';

/** What somebody hears of a shift that she signed up for. */
export type ShiftMessage = 'SHIFT_CANCELLED' | 'SHIFT_CHANGED' | 'RECONFIRM_NEEDED';

/** Why a shift was called off, and whose words the note is. */
interface CalledOff {
  readonly reason: string | null;
  readonly note: string | null;
  readonly writtenBy?: string;
}

/** Says in the caller's transaction that each of one shift must hear it; `why` goes with what was called off. */
export async function tellAll(
  { events, now }: Pick<Context, 'events' | 'now'>,
  tx: EntityManager,
  told: readonly (readonly [SignUp, ShiftMessage])[],
  { writtenBy, ...why }: CalledOff = { reason: null, note: null },
): Promise<void> {
  if (told.length === 0) return;
  await tx.flush(); // what is told is what was just decided
  const words = await shiftWords(tx, told[0]![0].shift.id);
  const calledOff = told.flatMap(([signUp, kind]) => (kind === 'SHIFT_CANCELLED' ? [signUp] : []));
  const others = await redeploymentsOf(tx, calledOff, now);
  for (const [signUp, kind] of told) {
    const added = { ...why, otherShifts: others.get(signUp.id)?.length || null };
    if (kind === 'SHIFT_CANCELLED')
      await sayOf({ tx, events, now }, kind, signUp, added, { words, ...(writtenBy && { writtenBy }) });
    else await sayOf({ tx, events, now }, kind, signUp, {}, { words });
  }
}
