import type { Acting } from '../message/say-of-sign-up.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { recheckShiftJob } from './sign-up-jobs.ts';
import type { SignUp } from './sign-up.entity.ts';

/** Has learners looked at again, once who supervises comes or goes; after so many seconds, where going can be undone. */
export async function superviseAgain(
  { tx, events }: Pick<Acting, 'tx' | 'events'>,
  { maySupervise }: Pick<SignUp, 'maySupervise'>,
  { id, isLearning }: Pick<OpenShift, 'id' | 'isLearning'>,
  seconds = 0,
): Promise<void> {
  if (isLearning && maySupervise) await events.enqueueLater(tx, recheckShiftJob, { shiftId: id }, seconds);
}
