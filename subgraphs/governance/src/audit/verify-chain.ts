import type { EntityManager } from '@mikro-orm/postgresql';
import { digest, lastEntry } from './append-entries.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { brokenLink, type BrokenLink } from './chain.rules.ts';

const batch = 1_000;

/** A place in the log, as somebody noted it before. */
export interface Mark {
  readonly position: string;
  readonly hash: string;
}

export interface Verified {
  /** How many entries were read. */
  readonly count: number;
  /** The end of the log: whoever notes it can tell later whether something was cut off. */
  readonly end: Mark;
  /** The first entry that does not follow the one before; null when all do. */
  readonly broken: { readonly position: string; readonly why: BrokenLink | 'MARK_GONE' | 'BEGINNING_GONE' } | null;
}

/**
 * Reads the whole log and tells whether each entry seals the one before. From the beginning as many are gone as the
 * daily job says that it forgot; the first one left is taken as it is. `mark` is an end noted earlier, which must still
 * be there.
 */
export async function verifyChain(em: EntityManager, mark: Mark | null = null): Promise<Verified> {
  const end = await lastEntry(em);
  const { first, forgotten } = await beginningOf(em);
  if (first !== null && BigInt(first) !== BigInt(forgotten) + 1n)
    return { count: 0, end, broken: { position: first, why: 'BEGINNING_GONE' } };
  let count = 0;
  let before: Mark | null = null;
  let isMarkMet = mark === null;
  for (;;) {
    const entries: AuditEntry[] = await em
      .fork()
      .find(AuditEntry, { position: { $gt: before?.position ?? '0' } }, { orderBy: { position: 'asc' }, limit: batch });
    for (const entry of entries) {
      const predecessor: Mark = before ?? { position: String(BigInt(entry.position) - 1n), hash: entry.previousHash };
      const why = brokenLink(entry, predecessor, digest);
      if (why) return { count, end, broken: { position: entry.position, why } };
      isMarkMet ||= entry.position === mark!.position && entry.hash === mark!.hash;
      before = entry;
      count++;
    }
    if (entries.length < batch) break;
  }
  return { count, end, broken: isMarkMet ? null : { position: mark!.position, why: 'MARK_GONE' } };
}

/** In one statement: the daily job may be at it. */
async function beginningOf(em: EntityManager): Promise<{ first: string | null; forgotten: string }> {
  const [found] = await em.execute<{ first: string | null; forgotten: string }[]>(
    `select (select min(position) from audit_entry)::text as first, coalesce(sum(forgotten), 0)::text as forgotten
     from retention_run where record = 'AUDIT_ENTRY'`,
    [],
    'all',
    em.getLoggerContext(),
  );
  return found!;
}
