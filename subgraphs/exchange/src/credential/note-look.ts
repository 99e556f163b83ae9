import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { messageDue } from '@naober/kit/message-due';
import { CredentialVerification } from './credential-verification.entity.ts';
import type { Credential } from './credential.entity.ts';
import type { VerificationOutcome } from './credential.enums.ts';
import type { DecidedStatus } from './credential-status.rules.ts';
import { holdSignUpsOf } from './hold-sign-ups.ts';

/** What may be changed and said within one transaction, at its moment. */
export interface Acting {
  readonly tx: EntityManager;
  readonly events: Events;
  readonly now: Date;
}

/** Who looked: somebody at a member; null for the register. */
export type Looker = { readonly memberId: string; readonly verifierId: string } | null;

/** Keeps that somebody looked, and what it came to. */
export function noteLook({ tx, now }: Acting, credential: Credential, outcome: VerificationOutcome, by: Looker): void {
  tx.create(CredentialVerification, {
    credential,
    regionId: credential.regionId,
    at: now,
    outcome,
    byRegister: by === null,
    memberId: by?.memberId ?? null,
    verifierId: by?.verifierId ?? null,
  });
}

/** Brings a credential to another status; what she signed up for is looked at again. */
export async function become(acting: Acting, credential: Credential, status: DecidedStatus): Promise<void> {
  if (credential.status !== status) Object.assign(credential, { status, statusSince: acting.now });
  await holdSignUpsOf(acting.events, acting.tx, credential.professionalId);
}

/** Tells her what was decided. */
export const sayDecided = ({ tx, events }: Acting, credential: Credential, outcome: string): Promise<void> => {
  const { id, professionalId: recipientId, regionId, kind, validUntil: expiresOn } = credential;
  const facts = { kindOfCredential: kind, outcome, expiresOn };
  return messageDue(events, tx, 'exchange', {
    kind: 'CREDENTIAL_DECIDED',
    recipientId,
    regionId,
    subject: { type: 'Credential', id },
    facts,
  });
};
