import type { Viewer } from '@naober/kit/viewer';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

export interface ProfessionalFacts extends OfRegion {
  readonly id: string;
}

/**
 * Who deals with people of other members, and so may know who they are: a host must know who comes, an
 * assessor whom she judges. GDPR art. 5(1)(c): nobody else does.
 */
const rolesThatMeetPeople = new Set([
  'PLANNER',
  'TEAM_LEAD',
  'HR_ADVISOR',
  'MEMBER_ADMIN',
  'ASSESSOR',
  'PRACTICE_EDUCATOR',
  'PROGRAMME_MANAGER',
]);

export const isSelf = (viewer: Viewer, { id, region }: ProfessionalFacts): boolean =>
  maySeeRegion(viewer, region) && viewer.personId === id;

/** Herself; and in her region whoever holds a role that meets people, at any member. */
export const maySeeProfessional = (viewer: Viewer, professional: ProfessionalFacts): boolean =>
  isSelf(viewer, professional) ||
  (maySeeRegion(viewer, professional.region) && viewer.roles.some(({ role }) => rolesThatMeetPeople.has(role)));

/** Whether who looks belongs to none of the organisations at which the person works; the cooperative's office does not. */
export const isOfAnotherOrganisation = ({ roles }: Viewer, memberIds: readonly string[]): boolean =>
  !roles.some(({ organisationId }) => organisationId !== null && memberIds.includes(organisationId));
