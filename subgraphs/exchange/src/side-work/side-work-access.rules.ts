import { hasRole, type Viewer } from '@naober/kit/viewer';
import type { SideWorkObjection } from './side-work-objection.entity.ts';
import { ObjectionStatus } from './side-work.enums.ts';

type Asker = Pick<Viewer, 'roles' | 'personId' | 'tenantId'>;
type Objection = Pick<SideWorkObjection, 'regionId' | 'professionalId' | 'memberId' | 'status' | 'raisedBy'>;

/** Who objects for a home employer: who leads its people, and its HR. */
export const objectsFor = ({ roles }: Pick<Asker, 'roles'>, memberId: string): boolean =>
  hasRole({ roles }, 'TEAM_LEAD', memberId) || hasRole({ roles }, 'HR_ADVISOR', memberId);

export const canSeeObjection = (asker: Asker, one: Objection): boolean =>
  one.professionalId === asker.personId || (one.regionId === asker.tenantId && objectsFor(asker, one.memberId));

/** She appeals once, while it is in force. */
export const canAppeal = ({ personId }: Asker, { professionalId, status }: Objection): boolean =>
  professionalId === personId && status === ObjectionStatus.IN_FORCE;

/** Whoever may object may lift it, any time; whom it is about lifts nothing, also as a lead. */
export const canLift = (asker: Asker, one: Objection): boolean =>
  one.regionId === asker.tenantId &&
  objectsFor(asker, one.memberId) &&
  one.status !== ObjectionStatus.LIFTED &&
  one.professionalId !== asker.personId;

/** An appeal is decided by HR, and not by who raised it or whom it is about. */
export const canUphold = (asker: Asker, one: Objection): boolean =>
  one.regionId === asker.tenantId &&
  hasRole(asker, 'HR_ADVISOR', one.memberId) &&
  one.status === ObjectionStatus.APPEALED &&
  one.raisedBy !== asker.personId &&
  one.professionalId !== asker.personId;
