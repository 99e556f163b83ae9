import { SyncError } from './adapter.ts';
import type { Remote } from './remote.ts';
import { SyncFailure } from './roster-link.enums.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether the operator lists the origin of an address in `ROSTER_ORIGINS` (parted by commas): a planner names where a
 * roster is, and without the list could make the platform ask any machine that it reaches.
 */
export function isListed(address: string, environment: Environment): boolean {
  const listed = (environment['ROSTER_ORIGINS'] ?? '').split(',').map(one => one.trim());
  return URL.canParse(address) && listed.includes(new URL(address).origin);
}

/** What a secret may be called: no two underscores together, for they part it from the member. */
export const secretNames = /^(?!.*__)[A-Z][A-Z0-9_]{0,39}$/;

/** The secret stands in the environment under the member and its name, so that no member can use another's. */
const secretVariable = (memberSlug: string, secretName: string): string =>
  `ROSTER_SECRET__${memberSlug.toUpperCase().replaceAll('-', '_')}__${secretName}`;

/** Throws SyncError for an address that is not listed and a secret that is not there. */
export function remoteOf(
  { address, secretName }: { address: string; secretName: string | null },
  memberSlug: string,
  environment: Environment,
): Remote {
  if (!isListed(address, environment)) throw new SyncError(SyncFailure.ADDRESS_NOT_ALLOWED);
  if (secretName === null) return { address, secret: null };
  const secret = secretNames.test(secretName) && environment[secretVariable(memberSlug, secretName)];
  if (!secret) throw new SyncError(SyncFailure.NO_SECRET);
  return { address, secret };
}
