import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { recheckShiftJob } from './sign-up-jobs.ts';
import type { SignUp } from './sign-up.entity.ts';

/** Has learners looked at again, once who supervises comes or goes; not before an instant, where going can be undone. */
export async function superviseAgain(
  { tx, events }: Pick<Acting, 'tx' | 'events'>,
  { maySupervise }: Pick<SignUp, 'maySupervise'>,
  { id, isLearning }: Pick<OpenShift, 'id' | 'isLearning'>,
  notBefore?: Date,
): Promise<void> {
  if (isLearning && maySupervise)
    await events.enqueue(tx, recheckShiftJob, { shiftId: id }, notBefore ? { notBefore } : {});
}
