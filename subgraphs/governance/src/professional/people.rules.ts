import { hasRole, type Viewer } from '@naober/kit/viewer';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

/** Whose people: those of one member, or (null) all of the region. */
export interface PeoplePlace extends OfRegion {
  readonly member: { readonly id: string } | null;
}

const rolesThatFindPeople = ['MEMBER_ADMIN', 'HR_ADVISOR'];

/** Who gives roles or keeps employments must find the person first; nobody else leafs through names (GDPR art. 5(1)(c)). */
export const mayFindPeople = (viewer: Viewer, { region, member }: PeoplePlace): boolean =>
  maySeeRegion(viewer, region) && rolesThatFindPeople.some(role => hasRole(viewer, role, member?.id ?? null));

const fewestLetters = 3;

/**
 * Who writes stories of colleagues (the office, and who recruits for their member) finds one whom she knows by name: she
 * says part of it, and leafs through nobody.
 */
export const mayFindColleague = (viewer: Viewer, { region, member }: PeoplePlace, words: string | null): boolean =>
  member !== null &&
  maySeeRegion(viewer, region) &&
  (words ?? '').trim().length >= fewestLetters &&
  (hasRole(viewer, 'PROGRAMME_MANAGER', null) || hasRole(viewer, 'RECRUITER', member.id));

/** The words of a search as a pattern of SQL: what it holds is meant as it stands. */
export const containing = (words: string): string => `%${words.trim().replace(/[\\%_]/g, String.raw`\$&`)}%`;
