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

/** The words of a search as a pattern of SQL: what it holds is meant as it stands. */
export const containing = (words: string): string => `%${words.trim().replace(/[\\%_]/g, String.raw`\$&`)}%`;
