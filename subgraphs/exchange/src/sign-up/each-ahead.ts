import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { platformFork } from '@naober/kit/row-security';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { lockPeopleThenShift } from './lock.ts';
import { SignUp } from './sign-up.entity.ts';
import { isOpen, openStatuses } from './sign-up-status.rules.ts';

/**
 * Looks again at what somebody signed up for and that is still ahead, in the order of her shifts: each in a transaction
 * of its own, under its locks, so that a job that is cut off goes on where it was.
 */
export async function eachAhead(
  orm: MikroORM,
  personId: string,
  now: Date,
  look: (tx: EntityManager, signUp: SignUp, shift: OpenShift) => Promise<void>,
): Promise<void> {
  const em = platformFork(orm);
  const ahead = { professionalId: personId, startsAt: { $gt: now }, status: { $in: openStatuses } };
  for (const { id, shift } of await em.find(SignUp, ahead, { orderBy: { startsAt: 'asc', id: 'asc' } })) {
    await em.transactional(
      async tx => {
        const locked = await lockPeopleThenShift(tx, [personId], shift.id);
        const signUp = await tx.findOneOrFail(SignUp, id);
        if (isOpen(signUp.status)) await look(tx, signUp, locked);
      },
      { clear: true },
    );
  }
}
