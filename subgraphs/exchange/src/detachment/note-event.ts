import type { EntityManager } from '@mikro-orm/postgresql';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentEvent } from './detachment-event.entity.ts';
import type { DetachmentEventKind } from './detachment-event.enums.ts';
import type { DetachmentPartyKind } from './detachment.enums.ts';

interface Particulars {
  /** Null = the platform by itself. */
  readonly by: string | null;
  readonly party?: DetachmentPartyKind | null;
  readonly toPerson?: string | null;
  readonly code?: string | null;
}

/** Adds what happened to the history of an agreement. */
export function noteEvent(
  tx: EntityManager,
  { id, regionId }: DetachmentAgreement,
  kind: `${DetachmentEventKind}`,
  at: Date,
  { by, party = null, toPerson = null, code = null }: Particulars,
): void {
  tx.create(DetachmentEvent, {
    regionId,
    detachmentId: id,
    kind: kind as DetachmentEventKind,
    at,
    byPerson: by,
    party,
    toPerson,
    code,
  });
}
