import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { messageDue } from '@naober/kit/message-due';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { recheckWorkJob } from '../working-time/recheck-work.job.ts';
import type { SideWorkObjection } from './side-work-objection.entity.ts';

export type ObjectionMessage = 'SIDE_WORK_OBJECTED' | 'SIDE_WORK_APPEALED' | 'SIDE_WORK_UPHELD' | 'SIDE_WORK_LIFTED';

/** Says what became of an objection, and looks again at what she signed up for: nothing is cancelled by it. */
export async function tellObjection(
  tx: EntityManager,
  { events }: Pick<Context, 'events'>,
  kind: ObjectionMessage,
  { id, professionalId, memberId, regionId }: SideWorkObjection,
  recipientId: string = professionalId,
): Promise<void> {
  const employer = await tx.findOne(BorrowedMember, memberId);
  const facts = { member: employer?.shortName ?? null, memberSlug: employer?.slug ?? null };
  const subject = { type: 'SideWorkObjection', id };
  await messageDue(events, tx, 'exchange', { kind, recipientId, regionId, subject, facts });
  await events.enqueue(tx, recheckWorkJob, { personId: professionalId });
}
