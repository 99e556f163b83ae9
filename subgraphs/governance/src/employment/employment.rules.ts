import { hasRole, type Viewer } from '@naober/kit/viewer';
import { isBackwards, type Period } from '../period/period.rules.ts';
import { isSelf } from '../professional/professional.rules.ts';
import type { OfRegion } from '../region/region.rules.ts';
import { maySeeRegion } from '../region/region.rules.ts';

export interface EmploymentFacts extends OfRegion {
  readonly professional: { readonly id: string };
  readonly member: { readonly id: string };
  readonly department: { readonly id: string } | null;
}

export type EndEmploymentRefusal = 'ENDS_BEFORE_IT_STARTS' | 'ALREADY_ENDED';

const rolesThatKnowTheirPeople = ['PLANNER', 'TEAM_LEAD', 'HR_ADVISOR', 'MEMBER_ADMIN', 'PROGRAMME_MANAGER'];
const rolesThatKeepEmployments = ['HR_ADVISOR', 'MEMBER_ADMIN'];

const holdsOneOf = (roles: string[], viewer: Viewer, { region, member, department }: EmploymentFacts): boolean =>
  maySeeRegion(viewer, region) && roles.some(role => hasRole(viewer, role, member.id, department?.id ?? null));

/** The professional herself, and those who plan, lead or administer the people of the employer, or of her department. */
export const maySeeEmployment = (viewer: Viewer, employment: EmploymentFacts): boolean =>
  isSelf(viewer, { id: employment.professional.id, region: employment.region }) ||
  holdsOneOf(rolesThatKnowTheirPeople, viewer, employment);

/** ACM-2: an employment is between a professional and one employer; only that employer writes it, never a host. */
export const mayEndEmployment = (viewer: Viewer, employment: EmploymentFacts): boolean =>
  holdsOneOf(rolesThatKeepEmployments, viewer, employment);

/** The employments that the viewer may see; null when she may see none of somebody else's. */
export function employmentsFor<T extends EmploymentFacts>(
  viewer: Viewer,
  professional: Parameters<typeof isSelf>[1],
  all: readonly T[],
): T[] | null {
  const seen = all.filter(employment => maySeeEmployment(viewer, employment));
  return seen.length > 0 || isSelf(viewer, professional) ? seen : null;
}

/** An employment can be ended or shortened, never prolonged: `lastDay` comes before the end that is known. */
export function endEmploymentFindings({ startsOn, endsOn }: Period, lastDay: string): EndEmploymentRefusal[] {
  const against: [boolean, EndEmploymentRefusal][] = [
    [isBackwards({ startsOn, endsOn: lastDay }), 'ENDS_BEFORE_IT_STARTS'],
    [endsOn !== null && endsOn <= lastDay, 'ALREADY_ENDED'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
