import { hasRole, type Viewer } from '@naober/kit/viewer';
import { isHersInPerson, isInPerson, isPlatform } from '../platform.rules.ts';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

/** What rules must know of a key. */
export interface KeyFacts extends OfRegion {
  readonly kind: 'API' | 'WIDGET' | 'PERSONAL';
  readonly member: { readonly id: string } | null;
  readonly professional: { readonly id: string } | null;
}

export interface KeyUse {
  readonly kind: 'API' | 'WIDGET' | 'PERSONAL';
  readonly origins: readonly string[];
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

export type KeyRefusal = 'EXPIRED' | 'REVOKED' | 'WRONG_ORIGIN';

/** Why a key is not taken now; null when it is. A widget works in the pages that it was made for and nowhere else. */
export function keyRefusal(key: KeyUse, origin: string | null, now: Date): KeyRefusal | null {
  if (key.revokedAt !== null) return 'REVOKED';
  if (key.expiresAt !== null && key.expiresAt <= now) return 'EXPIRED';
  if (key.kind === 'WIDGET' && (origin === null || !key.origins.includes(origin))) return 'WRONG_ORIGIN';
  return null;
}

/** A scope is held like a role: at the key's member, or (no member) for the whole region. Widgets hold none. */
export const rolesOfKey = ({
  member,
  scopes,
}: {
  readonly member: { readonly id: string } | null;
  readonly scopes: readonly string[];
}) => scopes.map(role => ({ role, memberId: member?.id ?? null, departmentId: null }));

/** Days that a key lives at most; whoever needs it longer rotates it. */
export const longestDays = { API: 366, PERSONAL: 90 } as const;
export const longestName = 100;
export const mostOrigins = 20;
export const longestOverlapHours = 7 * 24;

/** Scopes about one member's own records mean nothing for the whole cooperative. */
export const scopesOfCooperative: readonly string[] = ['READ_AGREEMENTS', 'OWN_DOCUMENTS'];
const writingScopes = new Set(['IMPORT_ROSTERS']);
export const mayWriteBy = (scopes: readonly string[]): boolean => scopes.some(scope => writingScopes.has(scope));

/** Keys of a member are kept by its administrator, those of the cooperative by an administrator of the whole region. */
export const mayKeepKeysOf = (viewer: Viewer, { region, member }: OfRegion & Pick<KeyFacts, 'member'>): boolean =>
  isPlatform(viewer) ||
  (isInPerson(viewer) && maySeeRegion(viewer, region) && hasRole(viewer, 'MEMBER_ADMIN', member?.id ?? null));

/** A token is its person's own; all other keys are kept as above. */
export const mayKeepKey = (viewer: Viewer, key: KeyFacts): boolean =>
  key.kind === 'PERSONAL' ? isPlatform(viewer) || isHersInPerson(viewer, key) : mayKeepKeysOf(viewer, key);

export interface NewKeyFacts {
  readonly kind: 'API' | 'WIDGET' | 'PERSONAL';
  readonly ofCooperative: boolean;
  readonly name: string;
  /** Null: no end is set. */
  readonly days: number | null;
  readonly scopes: readonly string[];
  readonly origins: readonly string[];
  /** Of a token: how many of the roles that it shall take along are not the person's. */
  readonly strangeRoles: number;
}

export type NewKeyRefusal =
  | 'INVALID_NAME'
  | 'INVALID_DAYS'
  | 'NO_SCOPE'
  | 'SCOPE_NOT_FOR_COOPERATIVE'
  | 'INVALID_ORIGIN'
  | 'TOO_MANY_ORIGINS'
  | 'ROLE_NOT_HELD';

/** Every reason against making the key; empty means that it is allowed. */
export function newKeyFindings(facts: NewKeyFacts): NewKeyRefusal[] {
  const { kind, name, days, scopes, origins } = facts;
  const against: [boolean, NewKeyRefusal][] = [
    [name.trim() === '' || name.length > longestName, 'INVALID_NAME'],
    [kind !== 'WIDGET' && !isWholeFrom1To(longestDays[kind], days), 'INVALID_DAYS'],
    [kind === 'API' && scopes.length === 0, 'NO_SCOPE'],
    [facts.ofCooperative && scopes.some(one => !scopesOfCooperative.includes(one)), 'SCOPE_NOT_FOR_COOPERATIVE'],
    [kind === 'WIDGET' && (origins.length === 0 || !origins.every(isOrigin)), 'INVALID_ORIGIN'],
    [origins.length > mostOrigins, 'TOO_MANY_ORIGINS'],
    [facts.strangeRoles > 0, 'ROLE_NOT_HELD'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}

const isWholeFrom1To = (most: number, days: number | null): boolean =>
  days !== null && Number.isInteger(days) && days >= 1 && days <= most;

/** `https://intranet.martini.nl`: scheme, host and port as a browser sends them; plain http on the own machine alone. */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  const isOne = origin === text && !hostname.includes('*');
  return isOne && (protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost'));
}

export type RotateRefusal = 'INVALID_OVERLAP' | 'NOT_IN_USE';

export interface RotateFacts {
  readonly key: KeyUse;
  /** Whether it has a successor. */
  readonly isRotated: boolean;
  readonly overlapHours: number;
  readonly now: Date;
}

/** Only a key of an organisation that still counts is rotated, and once; the old one lives on for the hours asked. */
export function rotateFindings({ key, isRotated, overlapHours, now }: RotateFacts): RotateRefusal[] {
  const against: [boolean, RotateRefusal][] = [
    [!Number.isInteger(overlapHours) || overlapHours < 0 || overlapHours > longestOverlapHours, 'INVALID_OVERLAP'],
    [key.kind !== 'API' || isRotated || keyRefusal(key, null, now) !== null, 'NOT_IN_USE'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
