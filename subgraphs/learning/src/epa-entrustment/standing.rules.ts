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
  /** PRACTICE_EDUCATOR at any member, of a professional who agreed to show her passport to them. */
  readonly isGuest: boolean;
}

/** `employerIds`: the members that employ the professional today. `isShared`: she agrees to show her passport elsewhere. */
export function standingOf(
  viewer: Viewer,
  professionalId: string,
  employerIds: readonly string[],
  isShared: boolean,
): Standing {
  const holdsAtEmployer = (role: string) =>
    viewer.personId !== null && employerIds.some(memberId => hasRole(viewer, role, memberId));
  return {
    isSelf: viewer.personId === professionalId,
    isAssessor: holdsAtEmployer('ASSESSOR'),
    isEducator: holdsAtEmployer('PRACTICE_EDUCATOR'),
    isOfEmployer: viewer.roles.some(
      ({ organisationId }) => organisationId !== null && employerIds.includes(organisationId),
    ),
    isGuest: isShared && educatesSomewhere(viewer),
  };
}

/** Whether consent to show a passport elsewhere can mean anything to the viewer. */
export const educatesSomewhere = ({ personId, roles }: Viewer): boolean =>
  personId !== null && roles.some(({ role }) => role === 'PRACTICE_EDUCATOR');

/**
 * A professional's entrustments are hers, and of those who train and assess her; practice educators of other members see
 * them as long as she agrees. Everybody else sees nothing.
 */
export function maySee({ isSelf, isAssessor, isEducator, isGuest }: Standing): boolean {
  return isSelf || isAssessor || isEducator || isGuest;
}

/** Whether who looks does so for another organisation: by a role for the whole region, or as a guest. Such looks are noted. */
export function looksFromElsewhere({ isSelf, isOfEmployer }: Standing): boolean {
  return !isSelf && !isOfEmployer;
}
