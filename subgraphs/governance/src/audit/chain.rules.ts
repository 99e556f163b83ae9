/** What an entry says, in the order in which it is sealed. */
export interface SealedEntry {
  readonly position: string;
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly action: string;
  readonly regionId: string | null;
  readonly personId: string | null;
  readonly client: string;
  readonly clientId: string | null;
  readonly organisationIds: readonly string[];
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly subjectId: string | null;
  readonly requestId: string;
}

export interface ChainedEntry extends SealedEntry {
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash before the first entry. */
export const beginning = '0'.repeat(43);

/** Everything that an entry says and the hash of the one before, as the one text whose digest is its hash. */
export const sealedText = (entry: SealedEntry, previousHash: string): string =>
  JSON.stringify([
    previousHash,
    entry.position,
    entry.id,
    entry.at.toISOString(),
    entry.kind,
    entry.action,
    entry.regionId,
    entry.personId,
    entry.client,
    entry.clientId,
    entry.organisationIds,
    entry.recordType,
    entry.recordId,
    entry.subjectId,
    entry.requestId,
  ]);

export type BrokenLink = 'GAP' | 'NOT_LINKED' | 'CHANGED';

/** Why an entry does not follow the one before; null when it does. `digest` is SHA-256, base64url. */
export function brokenLink(
  entry: ChainedEntry,
  before: { readonly position: string; readonly hash: string },
  digest: (text: string) => string,
): BrokenLink | null {
  if (BigInt(entry.position) !== BigInt(before.position) + 1n) return 'GAP';
  if (entry.previousHash !== before.hash) return 'NOT_LINKED';
  return entry.hash === digest(sealedText(entry, entry.previousHash)) ? null : 'CHANGED';
}
