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
 * Tells everybody who has a hand in it but who did it: the person, who drafted it, and for each employer who said yes for
 * it, or else all who may.
 */
export async function tellJob(
  tx: EntityManager,
  { events, personId, now }: Context,
  kind: JobMessage,
  job: CombinationJob,
): Promise<void> {
  const { id, regionId, professionalId, draftedBy, firstAcceptedBy, secondAcceptedBy } = job;
  const members = await tx.find(BorrowedMember, { id: { $in: [job.firstMemberId, job.secondMemberId] } });
  const names = members.map(({ shortName }) => shortName).sort();
  const facts = { member: names.join(', ') || null };
  const speakers = async (acceptedBy: string | null, memberId: string) =>
    acceptedBy === null ? negotiatorsOf(tx, memberId, localDateOf(now)) : [acceptedBy];
  const first = await speakers(firstAcceptedBy, job.firstMemberId);
  const second = await speakers(secondAcceptedBy, job.secondMemberId);
  const concerned = new Set([professionalId, draftedBy, ...first, ...second]);
  for (const recipientId of [...concerned].filter(one => one !== personId))
    await messageDue(events, tx, 'exchange', {
      kind,
      recipientId,
      regionId,
      subject: { type: 'CombinationJob', id },
      facts,
    });
}
