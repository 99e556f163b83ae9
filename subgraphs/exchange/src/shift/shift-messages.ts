import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { sayOf } from '../message/say-of-sign-up.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';

/** What somebody hears of a shift that she signed up for. */
export type ShiftMessage = 'SHIFT_CANCELLED' | 'SHIFT_CHANGED' | 'RECONFIRM_NEEDED';

/** Says in the caller's transaction that each of them must hear it; `why` goes with what was called off. */
export async function tellAll(
  { events, now }: Pick<Context, 'events' | 'now'>,
  tx: EntityManager,
  told: readonly (readonly [SignUp, ShiftMessage])[],
  why: { readonly reason: string | null; readonly note: string | null } = { reason: null, note: null },
): Promise<void> {
  for (const [signUp, kind] of told) {
    if (kind === 'SHIFT_CANCELLED') await sayOf({ tx, events, now }, kind, signUp, why);
    else await sayOf({ tx, events, now }, kind, signUp, {});
  }
}
