import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { gatherPeople } from '../eligibility/gather-facts.ts';
import { withEverybody } from '../shift/lock-everybody.ts';
import { recheckSignUp } from './recheck-sign-up.ts';
import { recheckShiftJob } from './sign-up-jobs.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/** Looks again at everybody of a shift, after somebody who supervises a learning place came or went, or what is asked changed. */
export const recheckShift: Job = {
  name: recheckShiftJob,
  run: (orm, { shiftId }, events, now) => recheckShiftOf(orm, events, shiftId as string, now),
};

/**
 * Safe to repeat; while a supervisor can still undo that she left, it comes back. A learner whose supervisor leaves comes on hold, and is not asked again: nothing that she said yes to
 * changed, a condition fell away that the host can still mend before the cut-off. Then she is counted on as before.
 */
export const recheckShiftOf = (orm: MikroORM, events: Events, shiftId: string, now: Date): Promise<void> =>
  withEverybody(platformFork(orm), shiftId, async (tx, { shift, signUps }) => {
    if (shift.startsAt <= now) return;
    const leaving = await tx.findOne(SignUp, { shift, maySupervise: true, keptUntil: { $gt: now } });
    if (leaving) return events.enqueue(tx, recheckShiftJob, { shiftId }, { notBefore: leaving.keptUntil! });
    // Elsewhere than on a learning place only a hold can end: what was asked before is asked no more.
    const concerned = signUps.filter(({ status }) => shift.isLearning || status === SignUpStatus.ON_HOLD);
    const ids = concerned.map(({ professionalId }) => professionalId);
    const people = await gatherPeople(tx, ids, now);
    for (const signUp of concerned)
      await recheckSignUp({ tx, events, now }, signUp, shift, people.get(signUp.professionalId)!);
  });
