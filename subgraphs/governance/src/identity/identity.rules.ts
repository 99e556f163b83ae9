import { hasRole, type Viewer } from '@naober/kit/viewer';
import { isInPerson } from '../platform.rules.ts';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

export type LinkRefusal = 'INVALID_ISSUER' | 'INVALID_SUBJECT' | 'ALREADY_LINKED';

export const longestSubject = 255;

/** Who administers a member where the person works or acts, and does so in person. */
export const mayLinkIdentity = (viewer: Viewer, { region }: OfRegion, memberIds: readonly string[]): boolean =>
  isInPerson(viewer) &&
  maySeeRegion(viewer, region) &&
  (hasRole(viewer, 'MEMBER_ADMIN', null) || memberIds.some(id => hasRole(viewer, 'MEMBER_ADMIN', id)));

export function linkFindings(facts: { issuer: string; subject: string; isTaken: boolean }): LinkRefusal[] {
  const against: [boolean, LinkRefusal][] = [
    [!/^[a-z0-9-]{1,50}$/.test(facts.issuer), 'INVALID_ISSUER'],
    [facts.subject === '' || facts.subject.length > longestSubject, 'INVALID_SUBJECT'],
    [facts.isTaken, 'ALREADY_LINKED'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
