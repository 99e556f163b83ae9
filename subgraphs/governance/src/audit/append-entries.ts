import type { EntityManager } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import { auditTopicOf } from '@naober/kit/audit';
import type { Borrowing, Fact } from '@naober/kit/events';
import { isUuid } from '@naober/kit/ids';
import { z } from 'zod';
import { Professional } from '../professional/professional.entity.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { beginning, sealedText } from './chain.rules.ts';

const uuidOrNull = z
  .string()
  .nullable()
  .transform(id => (id !== null && isUuid(id) ? id : null));

/** A person's record is her own, whoever reports it. */
const selfIsSubject = <E extends { recordType: string | null; recordId: string | null; subjectId: string | null }>(
  entry: E,
): E => (entry.recordType === 'Professional' ? { ...entry, subjectId: entry.subjectId ?? entry.recordId } : entry);

/** What was written says itself what it is; what was only asked for may say anything, and is kept when it is an id. */
const idsAlone = <E extends { kind: string; recordId: string | null }>(entry: E): E =>
  entry.kind === 'WRITE' ? entry : { ...entry, recordId: uuidOrNull.parse(entry.recordId) };

const reported = z.object({
  actor: z.object({
    tenantId: uuidOrNull,
    personId: uuidOrNull,
    client: z.enum(['portal', 'widget', 'key', 'token', 'system']),
    clientId: z.string().nullable(),
    organisationIds: z.array(z.guid()),
    requestId: z.string(),
  }),
  entries: z.array(
    z
      .object({
        id: z.guid(),
        at: z.iso.datetime(),
        kind: z.enum(['WRITE', 'READ', 'REFUSED']),
        action: z.string(),
        recordType: z.string().nullable(),
        recordId: z.string().nullable(),
        subjectId: uuidOrNull,
        tenantId: uuidOrNull.default(null),
      })
      .transform(idsAlone)
      .transform(selfIsSubject),
  ),
});

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Adds what a subgraph reports to the end of the log, each entry once however often it is reported. */
export async function appendEntries(tx: EntityManager, { state }: Fact): Promise<void> {
  const { actor, entries } = reported.parse(state);
  // One at a time: entries follow one another.
  await tx.execute(`select pg_advisory_xact_lock(hashtext('audit log'))`, [], 'all', tx.getLoggerContext());
  const known = await tx.find(AuditEntry, { id: { $in: entries.map(({ id }) => id) } }, { fields: ['id'] });
  const isKnown = new Set(known.map(({ id }) => id));
  const regionOf = await regionsOf(tx, actor.tenantId, entries);
  let { position, hash } = await lastEntry(tx);
  const rows = entries
    .filter(({ id }) => !isKnown.has(id))
    .map(({ at, tenantId, ...entry }) => {
      const { tenantId: regionOfActor, ...who } = actor;
      const regionId = tenantId ?? regionOfActor ?? regionOf.get(entry.subjectId) ?? null;
      position = String(BigInt(position) + 1n);
      const sealed = { position, at: new Date(at), regionId, ...who, ...entry };
      const row = { ...sealed, previousHash: hash, hash: digest(sealedText(sealed, hash)) };
      ({ hash } = row);
      return row;
    });
  if (rows.length > 0) await tx.insertMany(AuditEntry, rows as never);
}

/** By person, where she is, for what nobody of a region did and no record says the region of. */
async function regionsOf(
  tx: EntityManager,
  regionOfActor: string | null,
  entries: readonly { subjectId: string | null; tenantId: string | null }[],
): Promise<Map<string | null, string>> {
  if (regionOfActor !== null) return new Map();
  const ids = entries.flatMap(({ subjectId, tenantId }) => (tenantId === null ? (subjectId ?? []) : []));
  const people = ids.length > 0 ? await tx.find(Professional, { id: { $in: ids } }, { fields: ['id', 'region'] }) : [];
  return new Map(people.map(({ id, region }) => [id, region.id]));
}

/** The end of the log. */
export async function lastEntry(em: EntityManager): Promise<{ position: string; hash: string }> {
  const [last] = await em.execute<{ position: string; hash: string }[]>(
    'select position, hash from audit_entry order by position desc limit 1',
    [],
    'all',
    em.getLoggerContext(),
  );
  return last ?? { position: '0', hash: beginning };
}

/** The log hears from every subgraph, governance itself included. */
export const borrowAudits: Borrowing[] = ['governance', 'learning', 'exchange', 'branding'].map(subgraph => ({
  topic: auditTopicOf(subgraph),
  apply: appendEntries,
}));
