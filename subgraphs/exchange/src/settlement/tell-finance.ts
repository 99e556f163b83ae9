import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import { messageDue } from '@naober/kit/message-due';
import { rows } from '@naober/kit/sql';
import { roleHolders } from '../borrowed/role-holders.ts';
import type { Between } from './settlement-access.rules.ts';

export type SettlementMessage =
  | 'SETTLEMENT_PROPOSED'
  | 'SETTLEMENT_TO_APPROVE'
  | 'SETTLEMENT_APPROVED'
  | 'SETTLEMENT_APPROVAL_WITHDRAWN'
  | 'SETTLEMENT_HELD'
  | 'SETTLEMENT_INVOICED'
  | 'SETTLEMENT_CREDITED'
  | 'VAT_EXEMPTION_ENDS';

/** Where it is written, when that is, and who did it; null: the platform. */
export interface Telling {
  readonly tx: EntityManager;
  readonly events: Events;
  readonly now: Date;
  readonly byId: string | null;
}

/** What two members settle, by its id. */
export interface Told extends Between {
  readonly type: 'SettlementBatch' | 'VatExemption';
  readonly id: string;
}

/** Tells finance of one of the two members, but not who did it; with the other's name, and never an amount. */
export async function tellFinance(
  { tx, events, now, byId }: Telling,
  kind: SettlementMessage,
  about: Told,
  memberId: string,
  added: { readonly reason?: string; readonly expiresOn?: string } = {},
): Promise<void> {
  const { type, id, regionId, homeMemberId, hostMemberId } = about;
  const other = memberId === homeMemberId ? hostMemberId : homeMemberId;
  const [names] = await rows<{ member: string | null; memberSlug: string | null }>(
    tx,
    `select (select short_name from borrowed_member where id = ?) as member,
       (select slug from borrowed_member where id = ?) as "memberSlug"`,
    [other, memberId],
  );
  const facts = { ...names!, ...added };
  for (const recipientId of await roleHolders(tx, { roles: ['FINANCE'], memberId, day: localDateOf(now) }))
    if (recipientId !== byId)
      await messageDue(events, tx, 'exchange', { kind, recipientId, regionId, subject: { type, id }, facts });
}

/** The same for both members. */
export async function tellBoth(telling: Telling, kind: SettlementMessage, about: Told): Promise<void> {
  await tellFinance(telling, kind, about, about.homeMemberId);
  await tellFinance(telling, kind, about, about.hostMemberId);
}

/** A batch, as messages name it. */
export const told = ({ id, regionId, homeMemberId, hostMemberId }: Between & { readonly id: string }): Told => ({
  type: 'SettlementBatch',
  id,
  regionId,
  homeMemberId,
  hostMemberId,
});
