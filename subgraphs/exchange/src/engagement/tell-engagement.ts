import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { messageDue } from '@naober/kit/message-due';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import type { Engagement } from './engagement.entity.ts';
import { EngagementParty } from './engagement.enums.ts';

export type EngagementMessage =
  | 'ENGAGEMENT_DRAFTED'
  | 'ENGAGEMENT_ACCEPTED'
  | 'ENGAGEMENT_ACTIVE'
  | 'ENGAGEMENT_ENDED'
  | 'RATE_PROPOSED'
  | 'RATE_ACCEPTED'
  | 'RATE_WITHDRAWN';

/**
 * Says to one of the two parties what the other did; of a rate that there is one, and never what it is. For the host
 * hears who dealt with it: `hostPersonId`, or who drafted it.
 */
export async function tellParty(
  tx: EntityManager,
  { events }: Pick<Context, 'events'>,
  kind: EngagementMessage,
  { id, regionId, memberId, professionId, professionalId, draftedBy }: Engagement,
  to: EngagementParty,
  hostPersonId: string = draftedBy,
): Promise<void> {
  const isToHost = to === EngagementParty.HOST;
  const [member, profession] = [
    await tx.findOne(BorrowedMember, memberId),
    await tx.findOne(BorrowedProfession, professionId),
  ];
  const named = { member: member?.shortName ?? null, profession: profession?.name ?? null };
  await messageDue(events, tx, 'exchange', {
    kind,
    recipientId: isToHost ? hostPersonId : professionalId,
    regionId,
    subject: { type: 'Engagement', id },
    facts: { ...named, memberSlug: isToHost ? (member?.slug ?? null) : null },
  });
}
