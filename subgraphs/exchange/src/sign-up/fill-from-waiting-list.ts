import type { EntityManager } from '@mikro-orm/postgresql';
import { moveUp } from './free-place.ts';
import { withWaitingList } from './lock.ts';

/** Gives free places of a shift to those who wait for them, in their order. */
export const fillFromWaitingList = (em: EntityManager, shiftId: string, now: Date): Promise<void> =>
  withWaitingList(em, shiftId, [], (tx, { shift, waiting }) => moveUp(tx, shift, waiting, now));
