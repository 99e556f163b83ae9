import { hasRole, type Viewer } from '@naober/kit/viewer';

/** What somebody is to the professional whose entrustments are at stake. */
export interface Standing {
  readonly isSelf: boolean;
  /** ASSESSOR at a member that employs the professional today. */
  readonly isAssessor: boolean;
  /** PRACTICE_EDUCATOR at a member that employs the professional today. */
  readonly isEducator: boolean;
  /** Holds a role at such a member itself, not only for the whole region. */
  readonly isOfEmployer: boolean;
}

/** `employerIds`: the members that employ the professional today. */
export function standingOf(viewer: Viewer, professionalId: string, employerIds: readonly string[]): Standing {
  const holdsAtEmployer = (role: string) =>
    viewer.personId !== null && employerIds.some(memberId => hasRole(viewer, role, memberId));
  return {
    isSelf: viewer.personId === professionalId,
    isAssessor: holdsAtEmployer('ASSESSOR'),
    isEducator: holdsAtEmployer('PRACTICE_EDUCATOR'),
    isOfEmployer: viewer.roles.some(
      ({ organisationId }) => organisationId !== null && employerIds.includes(organisationId),
    ),
  };
}

/** A professional's entrustments are hers, and of those who train and assess her. Everybody else sees nothing. */
export function maySee({ isSelf, isAssessor, isEducator }: Standing): boolean {
  return isSelf || isAssessor || isEducator;
}

/** Whether who looks does so for another organisation: by a role for the whole region. Such looks are noted. */
export function looksFromElsewhere({ isSelf, isOfEmployer }: Standing): boolean {
  return !isSelf && !isOfEmployer;
}
