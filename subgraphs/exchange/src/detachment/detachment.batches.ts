import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { rows } from '@naober/kit/sql';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentCoverage } from './detachment-coverage.entity.ts';
import { DetachmentEvent } from './detachment-event.entity.ts';
import { DetachmentParty } from './detachment-party.entity.ts';
import { DetachmentRefusal } from './detachment-refusal.entity.ts';
import { DetachmentSignature } from './detachment-signature.entity.ts';

/** All rows of an entity by the agreement that they are of, in that order; asked together for all of a page. */
function ofAgreement<T extends { id: string; detachmentId: string }>(
  context: Context,
  entity: EntityClass<T>,
  orderBy: Record<string, 'asc' | 'desc'>,
) {
  return context.batched<T[]>(`of detachment ${entity.name}`, async ids => {
    const where = { detachmentId: { $in: [...ids] } } as unknown as FilterQuery<T>;
    const found = await context.guarded.find(entity, where, { orderBy: orderBy as never });
    return ids.map(id => found.filter(({ detachmentId }) => detachmentId === id) as T[]);
  });
}

export const partiesIn = (context: Context) => ofAgreement(context, DetachmentParty, { turn: 'asc', id: 'asc' });
export const signaturesIn = (context: Context) =>
  ofAgreement(context, DetachmentSignature, { signedAt: 'asc', id: 'asc' });
export const eventsIn = (context: Context) => ofAgreement(context, DetachmentEvent, { at: 'desc', id: 'desc' });
/** Newest first. */
export const refusalsIn = (context: Context) => ofAgreement(context, DetachmentRefusal, { round: 'desc', id: 'desc' });
/** Newest first. */
export const coverageIn = (context: Context) =>
  ofAgreement(context, DetachmentCoverage, { notedAt: 'desc', id: 'desc' });

/** By series: its versions that the viewer sees, newest first. */
export const versionsIn = (context: Context) =>
  context.batched<DetachmentAgreement[]>(versionsIn, async ids => {
    const where = { seriesId: { $in: [...ids] } };
    const found = await context.guarded.find(DetachmentAgreement, where, { orderBy: { number: 'desc' } });
    return ids.map(id => found.filter(({ seriesId }) => seriesId === id));
  });

export interface DocumentFacts {
  readonly sha256: string;
  readonly madeAt: Date;
  readonly sizeBytes: number;
}

/** By agreement: what is known of its PDF, without the bytes; null while there is none. */
export const documentsIn = (context: Context) =>
  context.batched<DocumentFacts | null>(documentsIn, async ids => {
    const found = await rows<{ id: string; sha256: string; made_at: Date; size: number }>(
      context.guarded,
      'select detachment_id as id, sha256, made_at, length(bytes) as size from detachment_document where detachment_id = any(?)',
      [`{${ids.join(',')}}`],
    );
    const byId = new Map(
      found.map(({ id, sha256, made_at, size }) => [id, { sha256, madeAt: new Date(made_at), sizeBytes: size }]),
    );
    return ids.map(id => byId.get(id) ?? null);
  });
