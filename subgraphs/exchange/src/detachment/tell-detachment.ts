import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import { messageDue } from '@naober/kit/message-due';
import { rows } from '@naober/kit/sql';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import type { DetachmentParty } from './detachment-party.entity.ts';
import { DetachmentPartyKind } from './detachment.enums.ts';
import { signersOf } from './signers.ts';

export type DetachmentMessage =
  | 'DETACHMENT_TO_SIGN'
  | 'DETACHMENT_SIGN_REMINDER'
  | 'DETACHMENT_REFUSED'
  | 'DETACHMENT_SIGNED'
  | 'DETACHMENT_HELD_UP'
  | 'DETACHMENT_SUSPENDED'
  | 'DETACHMENT_RESUMED'
  | 'DETACHMENT_ENDED'
  | 'DETACHMENT_PASSED_ON';

/** Acting for a moment: where it is written, who is told, and when that is. */
export interface Acting {
  readonly tx: EntityManager;
  readonly events: Events;
  readonly now: Date;
}

/** Tells people what became of an agreement; each once. */
export async function tellDetachment(
  { tx, events }: Acting,
  kind: DetachmentMessage,
  one: DetachmentAgreement,
  recipients: readonly (string | null)[],
  reason: string | null = null,
): Promise<void> {
  const [names] = await rows<{ home: string | null; host: string | null; department: string | null }>(
    tx,
    `select (select short_name from borrowed_member where id = ?) as home,
       (select short_name from borrowed_member where id = ?) as host,
       (select name from borrowed_department where id = ?::uuid) as department`,
    [one.homeMemberId, one.hostMemberId, one.departmentId],
  );
  const facts = { ...names!, member: names!.host, startsOn: one.startsOn, endsOn: one.endedOn ?? one.endsOn, reason };
  const subject = { type: 'DetachmentAgreement', id: one.id };
  const people = new Set(recipients.filter(id => id !== null));
  for (const recipientId of people)
    await messageDue(events, tx, 'exchange', { kind, recipientId, regionId: one.regionId, subject, facts });
}

/** Who is asked to sign for a party: the one person, or everybody who may for the member; so too once she may not. */
export async function askedOf(
  { tx, now }: Acting,
  one: DetachmentAgreement,
  { party, personId }: Pick<DetachmentParty, 'party' | 'personId'>,
): Promise<string[]> {
  if (party === DetachmentPartyKind.PROFESSIONAL) return [one.professionalId];
  const memberId = party === DetachmentPartyKind.HOME ? one.homeMemberId : one.hostMemberId;
  const signers = await signersOf(tx, one.regionId, memberId, localDateOf(now));
  return personId !== null && signers.includes(personId) ? [personId] : signers.filter(id => id !== one.professionalId);
}

/** Who must hear what becomes of it: she herself, who drafted it, and who was asked for the members. */
export async function concerned(
  { tx }: Acting,
  { id, professionalId, draftedBy }: DetachmentAgreement,
): Promise<(string | null)[]> {
  const signed = await rows<{ id: string }>(
    tx,
    `select distinct signed_by as id from detachment_signature where detachment_id = ?
     union select person_id from detachment_party where detachment_id = ? and person_id is not null`,
    [id, id],
  );
  return [professionalId, draftedBy, ...signed.map(one => one.id)];
}
