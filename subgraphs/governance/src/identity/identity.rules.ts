import { hasRole, type Viewer } from '@naober/kit/viewer';
import { isHersInPerson, isInPerson } from '../platform.rules.ts';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

export type LinkRefusal = 'INVALID_ISSUER' | 'INVALID_SUBJECT' | 'ALREADY_LINKED';

export const longestSubject = 255;

/** What ties a person to the organisations of her region, today and later. */
export interface Ties {
  /** The members where she works or holds a role; null among them: a role for the whole region. */
  readonly places: readonly (string | null)[];
  /** Whether a member employs her. */
  readonly isEmployed: boolean;
}

/**
 * Who links somebody can come in as her: in person, who administers all places where she works and acts. A role alone
 * opens no door, for any administrator can give one to anybody; whom no member employs, the region's administrator links.
 */
export const mayLinkIdentity = (viewer: Viewer, { region }: OfRegion, { places, isEmployed }: Ties): boolean =>
  isInPerson(viewer) &&
  maySeeRegion(viewer, region) &&
  (hasRole(viewer, 'MEMBER_ADMIN', null) || (isEmployed && places.every(id => hasRole(viewer, 'MEMBER_ADMIN', id))));

/** By what somebody can come in she sees and takes away herself, and so does who may link. */
export const mayKeepIdentities = (viewer: Viewer, person: OfRegion & { readonly id: string }, ties: Ties): boolean =>
  isHersInPerson(viewer, { professional: person }) || mayLinkIdentity(viewer, person, ties);

/** Nobody locks herself out; who may link her takes away the last one too, as when an account was stolen. */
export const isLastOfHerOwn = (
  viewer: Viewer,
  { professional }: { readonly professional: { readonly id: string } },
  ways: number,
): boolean => viewer.personId === professional.id && ways <= 1;

export function linkFindings(facts: { issuer: string; subject: string; isTaken: boolean }): LinkRefusal[] {
  const against: [boolean, LinkRefusal][] = [
    [!/^[a-z0-9-]{1,50}$/.test(facts.issuer), 'INVALID_ISSUER'],
    [facts.subject === '' || facts.subject.length > longestSubject, 'INVALID_SUBJECT'],
    [facts.isTaken, 'ALREADY_LINKED'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
