import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import { platformFork } from '@naober/kit/row-security';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { lockPeopleThenShift } from './lock.ts';
import { supervisorsOf } from './may-supervise.ts';
import { superviseAgain } from './supervise-again.ts';

/**
 * Where she was named as supervisor and may be none any more, nobody is named: the host names another, and who learns
 * there is looked at again.
 */
export async function leaveSupervision(orm: MikroORM, events: Events, personId: string, now: Date): Promise<void> {
  const em = platformFork(orm);
  const named = { supervisorId: personId, startsAt: { $gt: now } };
  for (const { id } of await em.find(OpenShift, named, { orderBy: { id: 'asc' } })) {
    await em.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [], id);
        const day = localDateOf(shift.startsAt);
        const isStillHers = shift.supervisorId === personId;
        if (!isStillHers || (await supervisorsOf(tx, shift.memberId, shift, day, personId)).length > 0) return;
        Object.assign(shift, { supervisorId: null, revision: shift.revision + 1 });
        await superviseAgain({ tx, events }, { maySupervise: true }, shift);
      },
      { clear: true },
    );
  }
}
