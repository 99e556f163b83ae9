import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { messageDue } from '@naober/kit/message-due';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import type { Engagement } from './engagement.entity.ts';
import { EngagementParty } from './engagement.enums.ts';
import { negotiatorsOf } from './negotiators.ts';

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
 * hears who dealt with it: `hostPersonId`, or who drafted it; all who negotiate for it once she does no more.
 */
export async function tellParty(
  tx: EntityManager,
  { events, now }: Pick<Context, 'events' | 'now'>,
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
  const facts = { ...named, memberSlug: isToHost ? (member?.slug ?? null) : null };
  const subject = { type: 'Engagement', id };
  const recipients = isToHost ? await ofHost(tx, memberId, hostPersonId, now) : [professionalId];
  for (const recipientId of recipients)
    await messageDue(events, tx, 'exchange', { kind, recipientId, regionId, subject, facts });
}

/** Who no longer negotiates for the host is a stranger to it, and hears nothing. */
async function ofHost(tx: EntityManager, memberId: string, dealt: string, now: Date): Promise<string[]> {
  const negotiators = await negotiatorsOf(tx, memberId, localDateOf(now));
  return negotiators.includes(dealt) ? [dealt] : negotiators;
}
