import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { prepareTimesheets } from '../timesheet/prepare-timesheets.ts';
import { tellToEnter } from '../timesheet/tell-timesheet.ts';
import { lockPeopleThenShift } from './lock.ts';
import { moveTo } from './move-to.ts';
import { SignUp } from './sign-up.entity.ts';
import { markWorkedJob } from './sign-up-jobs.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

/** What was confirmed was worked once the shift is over, unless somebody says otherwise; her hours are prepared with it. */
export const markWorked: Job = {
  name: markWorkedJob,
  run: (orm, { shiftId }, events, now) => markWorkedOf(orm, events, shiftId as string, now),
};

/** Safe to repeat; for a shift that ends later than it did, it comes back. */
export async function markWorkedOf(orm: MikroORM, events: Events, shiftId: string, now: Date): Promise<void> {
  await platformFork(orm).transactional(async tx => {
    const shift = await lockPeopleThenShift(tx, [], shiftId);
    if (shift.endsAt > now) return events.enqueue(tx, markWorkedJob, { shiftId }, { notBefore: shift.endsAt });
    for (const signUp of await tx.find(SignUp, { shift: shiftId, status: SignUpStatus.CONFIRMED }))
      moveTo(signUp, shift, SignUpStatus.WORKED);
    for (const sheet of await prepareTimesheets(tx, shift, now)) await tellToEnter(tx, events, sheet);
  });
}
