import type { EntityManager } from '@mikro-orm/postgresql';
import { lockPeopleThenShifts } from '../sign-up/lock.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { ShiftSwap } from './shift-swap.entity.ts';

/** A swap with all that it would change, locked: its people, then its shifts. */
export interface LockedSwap {
  readonly swap: ShiftSwap;
  readonly given: SignUp;
  readonly givenShift: OpenShift;
  readonly returned: SignUp | null;
  readonly returnedShift: OpenShift | null;
}

/** `known` was read before the locks and says whom to lock; `others` are locked besides. */
export async function lockSwap(tx: EntityManager, known: ShiftSwap, others: readonly string[]): Promise<LockedSwap> {
  const before = [known.given.unwrap() as SignUp, known.returned?.unwrap() as SignUp | undefined];
  const people = [known.holderId, known.takerId, ...others].filter(id => id !== null);
  const shiftIds = before.flatMap(one => (one ? [one.shift.id] : []));
  const shifts = await lockPeopleThenShifts(tx, people, shiftIds);
  const shiftOf = (signUp: SignUp | undefined) => shifts.find(({ id }) => id === signUp?.shift.id);
  const swap = await tx.findOneOrFail(ShiftSwap, known.id);
  return {
    swap,
    given: await tx.findOneOrFail(SignUp, swap.given.id),
    givenShift: shiftOf(before[0])!,
    returned: swap.returned && (await tx.findOneOrFail(SignUp, swap.returned.id)),
    returnedShift: shiftOf(before[1]) ?? null,
  };
}
