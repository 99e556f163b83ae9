import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { messageDue } from '@naober/kit/message-due';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { negotiatorsOf } from '../engagement/negotiators.ts';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { CombinationJob } from './combination-job.entity.ts';
import { CombinationJobParty } from './combination-job.enums.ts';
import { visibleJob } from './combination-job.resolver.ts';

/** Runs `work` with a version under the lock of its person. Throws NOT_FOUND for who is none of the three. */
export async function withJob<T>(
  id: string,
  context: Context,
  work: (tx: EntityManager, job: CombinationJob) => Promise<T>,
): Promise<T> {
  const seen = await visibleJob(id, context);
  if (!seen) throw fail('NOT_FOUND', `You have no combination job ${id}.`);
  return context.platform.transactional(
    async tx => {
      await lockPeople(tx, [seen.professionalId]);
      const job = (await isErased(tx, seen.professionalId)) ? null : await tx.findOne(CombinationJob, id);
      if (!job) throw fail('NOT_FOUND', `You have no combination job ${id}.`);
      return work(tx, job);
    },
    { clear: true },
  );
}

/** Writes down the yes of each party that somebody speaks for. */
export function sayYes(job: CombinationJob, parties: readonly CombinationJobParty[], { personId, now }: Context): void {
  if (parties.includes(CombinationJobParty.FIRST_EMPLOYER))
    Object.assign(job, { firstAcceptedAt: now, firstAcceptedBy: personId });
  if (parties.includes(CombinationJobParty.SECOND_EMPLOYER))
    Object.assign(job, { secondAcceptedAt: now, secondAcceptedBy: personId });
  if (parties.includes(CombinationJobParty.PROFESSIONAL)) job.professionalAcceptedAt = now;
}

export type JobMessage =
  | 'COMBINATION_JOB_PROPOSED'
  | 'COMBINATION_JOB_AGREED'
  | 'COMBINATION_JOB_WITHDRAWN'
  | 'COMBINATION_JOB_ENDED';

/**
 * Tells everybody who has a hand in it but who did it: the person, and for each employer who said yes for it, or all who
 * speak for it where nobody did or she speaks for it no more.
 */
export async function tellJob(
  tx: EntityManager,
  { events, personId, now }: Context,
  kind: JobMessage,
  job: CombinationJob,
): Promise<void> {
  const { id, regionId, professionalId } = job;
  const members = await tx.find(BorrowedMember, { id: { $in: [job.firstMemberId, job.secondMemberId] } });
  const names = members.map(({ shortName }) => shortName).sort();
  const facts = { member: names.join(', ') || null };
  const first = await speakersFor(tx, job.firstMemberId, job.firstAcceptedBy, now);
  const second = await speakersFor(tx, job.secondMemberId, job.secondAcceptedBy, now);
  const concerned = new Set([professionalId, ...first, ...second]);
  for (const recipientId of [...concerned].filter(one => one !== personId))
    await messageDue(events, tx, 'exchange', {
      kind,
      recipientId,
      regionId,
      subject: { type: 'CombinationJob', id },
      facts,
    });
}

/** Who lost the role is a stranger to the employer, and hears nothing; neither does who drafted it, who said yes by that. */
async function speakersFor(
  tx: EntityManager,
  memberId: string,
  acceptedBy: string | null,
  now: Date,
): Promise<readonly string[]> {
  const speakers = await negotiatorsOf(tx, memberId, localDateOf(now));
  return acceptedBy !== null && speakers.includes(acceptedBy) ? [acceptedBy] : speakers;
}
