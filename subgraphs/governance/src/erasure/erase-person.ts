import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { forgetAnswersAbout } from '@naober/kit/idempotency';
import { changes } from '@naober/kit/sql';
import { createHash } from 'node:crypto';
import { AccessKey } from '../access-key/access-key.entity.ts';
import { Consent } from '../consent/consent.entity.ts';
import { AgreementReaction } from '../cooperation-agreement/agreement-reaction.entity.ts';
import { DataExport } from '../data-export/data-export.entity.ts';
import { CalendarFeed } from '../calendar-feed/calendar-feed.entity.ts';
import { HandbookAcknowledgement } from '../handbook/handbook-acknowledgement.entity.ts';
import { Identity } from '../identity/identity.entity.ts';
import { MessagePreference } from '../message-settings/message-preference.entity.ts';
import { MessageSettings } from '../message-settings/message-settings.entity.ts';
import { Message } from '../message/message.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import { PushSubscription } from '../push/push-subscription.entity.ts';
import { RoleGrant } from '../role-grant/role-grant.entity.ts';
import { Session } from '../session/session.entity.ts';
import type { ErasureRequest } from './erasure-request.entity.ts';
import { addressesIn, pseudonymOf } from './erasure.rules.ts';

/**
 * Replaces what says who somebody is, and ends all by which she comes in. Employments, decisions and the audit log stay
 * under her id. The caller holds the person.
 */
export async function erasePerson(
  tx: EntityManager,
  person: Professional,
  request: ErasureRequest,
  officerId: string,
  events: Events,
  now: Date,
): Promise<void> {
  const { id, name, slug } = person;
  const addresses = [...new Set([...addressesIn(await removeIdentities(tx, id)), ...(await removeMessages(tx, id))])];
  Object.assign(person, { name: pseudonymOf(id), slug: null, isDemo: false, erasedAt: now });
  await endAccess(tx, id, tx.getReference(Professional, officerId), now);
  for (const consent of await tx.find(Consent, { professional: id, withdrawnAt: null })) consent.withdrawnAt = now;
  await tx.nativeDelete(HandbookAcknowledgement, { professional: id });
  // What she wrote for a party stays its word; that she wrote it goes.
  await tx.nativeUpdate(AgreementReaction, { writtenBy: id }, { writtenBy: null });
  for (const dataExport of await tx.find(DataExport, { professional: id })) tx.remove(dataExport);
  await tx.flush();
  await forgetAnswersAbout(tx, id, [name, slug ?? '', ...addresses]);
  await tellAddresses(tx, request, addresses, events);
}

async function removeIdentities(tx: EntityManager, professional: string): Promise<string[]> {
  const identities = await tx.find(Identity, { professional });
  for (const identity of identities) tx.remove(identity);
  return identities.map(({ subject }) => subject);
}

/** All that she was told, the words that she wrote to others, and all ways to reach her; gives her mail addresses. */
async function removeMessages(tx: EntityManager, professional: string): Promise<string[]> {
  await tx.nativeDelete(Message, { professional });
  await changes(tx, `update message set facts = facts || '{"note": null}', written_by = null where written_by = ?`, [
    professional,
  ]);
  const settings = await tx.find(MessageSettings, { professional });
  const addresses = settings.flatMap(({ mailAddress, wishedAddress }) =>
    [mailAddress ?? [], wishedAddress ?? []].flat(),
  );
  for (const entity of [MessagePreference, PushSubscription, CalendarFeed])
    for (const one of await tx.find<object>(entity, { professional } as never)) tx.remove(one);
  for (const one of settings) tx.remove(one);
  return [...addresses, ...addressesIn(addresses)];
}

async function endAccess(tx: EntityManager, professional: string, officer: Professional, now: Date): Promise<void> {
  for (const session of await tx.find(Session, { professional }))
    Object.assign(session, { endedAt: session.endedAt ?? now, browser: null });
  for (const key of await tx.find(AccessKey, { professional })) {
    tx.assign(key, { name: 'gewist', hint: '' }); // what she called it is hers
    if (key.revokedAt === null) tx.assign(key, { revokedAt: now, revokedBy: officer });
  }
  for (const grant of await tx.find(RoleGrant, { professional, withdrawnAt: null }))
    tx.assign(grant, { withdrawnAt: now, withdrawnBy: officer });
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** What she left elsewhere as a visitor is found by the digest of its address: the address itself goes nowhere. */
async function tellAddresses(
  tx: EntityManager,
  { id, region }: ErasureRequest,
  addresses: readonly string[],
  events: Events,
): Promise<void> {
  if (addresses.length === 0) return;
  const state = { regionId: region.id, digests: addresses.map(digest) };
  await events.send(tx, 'governance.erased-address', { id, version: 1, state }, 1);
}
