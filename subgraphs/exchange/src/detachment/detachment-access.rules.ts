import { hasRole, type Viewer } from '@naober/kit/viewer';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentPartyKind } from './detachment.enums.ts';

type Asker = Pick<Viewer, 'roles' | 'personId' | 'tenantId'>;
type Detachment = Pick<DetachmentAgreement, 'regionId' | 'professionalId' | 'homeMemberId' | 'hostMemberId' | 'sentAt'>;

/** Who signs for a member: its HR and its administrators. */
export const signsFor = (asker: Pick<Asker, 'roles'>, memberId: string): boolean =>
  hasRole(asker, 'HR_ADVISOR', memberId) || hasRole(asker, 'MEMBER_ADMIN', memberId);

/** Who reads a member's agreements: its signers and its finance. */
export const keepsAgreementsOf = (asker: Pick<Asker, 'roles'>, memberId: string): boolean =>
  signsFor(asker, memberId) || hasRole(asker, 'FINANCE', memberId);

/** The cooperative's office: it prepares and follows agreements, and sees no cost. */
export const isOffice = (asker: Pick<Asker, 'roles'>): boolean => hasRole(asker, 'PROGRAMME_MANAGER', null);

/** A draft is of who writes it: the home member and the office. */
export function canSeeDetachment(asker: Asker, one: Detachment): boolean {
  const wasSent = one.sentAt !== null;
  if (one.professionalId === asker.personId && wasSent) return true;
  if (one.regionId !== asker.tenantId) return false;
  return (
    keepsAgreementsOf(asker, one.homeMemberId) ||
    isOffice(asker) ||
    (wasSent && keepsAgreementsOf(asker, one.hostMemberId))
  );
}

/** The cost per hour is of the two members alone: neither she nor the office sees it. */
export const canSeeCost = (asker: Asker, one: Detachment): boolean =>
  one.regionId === asker.tenantId &&
  one.professionalId !== asker.personId &&
  (keepsAgreementsOf(asker, one.homeMemberId) || (one.sentAt !== null && keepsAgreementsOf(asker, one.hostMemberId)));

/** What she costs her employer is her employer's alone. */
export const canSeeGrossCost = (asker: Asker, one: Detachment): boolean =>
  one.regionId === asker.tenantId &&
  one.professionalId !== asker.personId &&
  keepsAgreementsOf(asker, one.homeMemberId);

/** Drafted, sent and amended by HR of the home member or the office; nobody writes her own. */
export const canWrite = (
  asker: Asker,
  one: Pick<Detachment, 'regionId' | 'professionalId' | 'homeMemberId'>,
): boolean =>
  one.regionId === asker.tenantId &&
  one.professionalId !== asker.personId &&
  (signsFor(asker, one.homeMemberId) || isOffice(asker));

/** As which party somebody may sign; she who is lent signs for herself alone. */
export function partiesOf(asker: Asker, one: Detachment): DetachmentPartyKind[] {
  if (one.professionalId === asker.personId) return [DetachmentPartyKind.PROFESSIONAL];
  if (one.regionId !== asker.tenantId) return [];
  return [
    ...(signsFor(asker, one.homeMemberId) ? [DetachmentPartyKind.HOME] : []),
    ...(signsFor(asker, one.hostMemberId) ? [DetachmentPartyKind.HOST] : []),
  ];
}

/** Put on hold, and taken from it, by either member. */
export const canHold = (asker: Asker, one: Detachment): boolean =>
  one.professionalId !== asker.personId && partiesOf(asker, one).length > 0;
