import { kindsOfCredential, type CredentialKind } from './credential-kind.rules.ts';

/** A credential, as far as it matters whether it was needed. */
export interface HandedIn {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly about: string | null;
  readonly datedOn: string | null;
  readonly validUntil: string | null;
  readonly submittedAt: Date;
  /** When it was turned down or taken back; null while it stands. */
  readonly goneAt: Date | null;
}

/**
 * EX-14: which of one person's credentials say nothing that an earlier one did not say: the same thing, which stood and
 * was not over when the later one came, and which does not end sooner and is not older. What is seen anew, such as a
 * certificate of conduct, counts as the same within `seenAgainDays`: after that a host may well want a newer one.
 */
export function handedInAgain(all: readonly HandedIn[], seenAgainDays: number): Set<string> {
  const again = all.filter(later => all.some(earlier => saysItAlready(earlier, later, seenAgainDays)));
  return new Set(again.map(({ id }) => id));
}

function saysItAlready(earlier: HandedIn, later: HandedIn, seenAgainDays: number): boolean {
  if (earlier.kind !== later.kind || earlier.about !== later.about) return false;
  if (earlier.submittedAt >= later.submittedAt) return false;
  if (earlier.goneAt !== null && earlier.goneAt <= later.submittedAt) return false;
  if (kindsOfCredential[later.kind].day === 'SEEN')
    return later.submittedAt.getTime() - earlier.submittedAt.getTime() < seenAgainDays * 86_400_000;
  return isNoLonger(later.validUntil, earlier.validUntil) && isNoNewer(later.datedOn, earlier.datedOn);
}

/** Null has no end. */
const isNoLonger = (later: string | null, earlier: string | null): boolean =>
  earlier === null || (later !== null && later <= earlier);

const isNoNewer = (later: string | null, earlier: string | null): boolean =>
  later === null || (earlier !== null && later <= earlier);
