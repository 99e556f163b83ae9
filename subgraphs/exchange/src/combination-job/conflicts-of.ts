import type { Context } from '@naober/kit/context';
import { holdsTime } from '../sign-up/sign-up-status.rules.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { dayNumberOf } from '../working-time/clock.rules.ts';
import type { CombinationJob } from './combination-job.entity.ts';
import type { CombinationJobConflict } from './combination-job.view.ts';
import { negotiatesFor } from '../engagement/engagement.rules.ts';
import { spansOf } from './weeks.rules.ts';

/** A day before and after: spans over midnight. */
const around = 1;

/** What she signed up for at the times of a pattern: to her all of it, to an employer what is at itself (WT-17). */
export async function conflictsOf(job: CombinationJob, context: Context): Promise<CombinationJobConflict[]> {
  const { platform, viewer, now } = context;
  const { professionalId } = job;
  const ahead = { professionalId, endsAt: { $gt: now } };
  const held = await platform.find(SignUp, ahead, { orderBy: { startsAt: 'asc', id: 'asc' }, limit: 200 });
  const isShown = ({ memberId }: SignUp) => viewer.personId === professionalId || negotiatesFor(viewer, memberId);
  return held
    .filter(one => holdsTime(one.status) && isShown(one) && collides(job, one))
    .slice(0, 50)
    .map(({ startsAt, endsAt, memberId }) => ({ startsAt, endsAt, member: { id: memberId } }));
}

function collides(job: CombinationJob, { startsAt, endsAt }: SignUp): boolean {
  const [from, until] = [startsAt.getTime(), endsAt.getTime()];
  const days = [dayNumberOf(from) - around, dayNumberOf(until) + around] as const;
  return spansOf(job, ...days).some(span => span.from < until && span.until > from);
}
