import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { messageDue } from '@naober/kit/message-due';

/** What people hear of what they are trusted with; governance has the words. */
export const messageKinds = [
  'ENTRUSTMENT_GRANTED',
  'ENTRUSTMENT_LOWERED',
  'ENTRUSTMENT_REVOKED',
  'ENTRUSTMENT_EXPIRES',
  'ENTRUSTMENT_EXPIRED',
] as const;

export type MessageKind = (typeof messageKinds)[number];

/** What a message says of an entrustment: never who decided, nor why. */
export interface ToldEntrustment {
  readonly id: string;
  readonly regionId: string;
  readonly professionalId: string;
  /** Code and title of the EPA. */
  readonly epa: string;
  readonly level: number;
  /** Last day; null while no end is set. */
  readonly validUntil: string | null;
}

/** Tells her, in the caller's transaction. */
export const say = (events: Events, tx: EntityManager, kind: MessageKind, told: ToldEntrustment): Promise<void> =>
  messageDue(events, tx, 'learning', {
    kind,
    recipientId: told.professionalId,
    regionId: told.regionId,
    subject: { type: 'EpaEntrustment', id: told.id },
    facts: { epa: told.epa, level: told.level, expiresOn: told.validUntil },
  });
