import { hasRole, type Viewer } from '@naober/kit/viewer';
import { isInPerson } from '../platform.rules.ts';
import { isSelf } from '../professional/professional.rules.ts';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

export enum ErasureStatus {
  REQUESTED = 'REQUESTED',
  WITHDRAWN = 'WITHDRAWN',
  REFUSED = 'REFUSED',
  CARRIED_OUT = 'CARRIED_OUT',
}

export enum ErasureDecision {
  CARRY_OUT = 'CARRY_OUT',
  REFUSE = 'REFUSE',
}

export enum ErasureRefusalReason {
  STILL_EMPLOYED = 'STILL_EMPLOYED',
  LEGAL_DUTY = 'LEGAL_DUTY',
  LEGAL_CLAIM = 'LEGAL_CLAIM',
  IDENTITY_IN_DOUBT = 'IDENTITY_IN_DOUBT',
}

export interface ErasureFacts extends OfRegion {
  readonly professional: { readonly id: string };
}

/** Who decides for a region: its compliance officer, in person. */
export const isErasureOfficer = (viewer: Viewer, { region }: OfRegion): boolean =>
  isInPerson(viewer) && maySeeRegion(viewer, region) && hasRole(viewer, 'COMPLIANCE_OFFICER', null);

const isOwn = (viewer: Viewer, { professional, region }: ErasureFacts): boolean =>
  isSelf(viewer, { id: professional.id, region });

export const maySeeRequest = (viewer: Viewer, facts: ErasureFacts): boolean =>
  isOwn(viewer, facts) || isErasureOfficer(viewer, facts);

/** Only she takes her request back, in person. */
export const mayWithdrawRequest = (viewer: Viewer, facts: ErasureFacts): boolean =>
  isInPerson(viewer) && isOwn(viewer, facts);

/** Nobody decides on her own request. */
export const mayDecideOnRequest = (viewer: Viewer, facts: ErasureFacts): boolean =>
  isErasureOfficer(viewer, facts) && !isOwn(viewer, facts);

/** What exchange says of somebody is believed for so long; it sends a pulse every minute. */
const believedSeconds = 300;

export type DecideErasureRefusal =
  | 'ALREADY_DECIDED'
  | 'REASON_REQUIRED'
  | 'REASON_NOT_EXPECTED'
  | 'STILL_EMPLOYED'
  | 'SHIFT_AHEAD'
  | 'SHIFTS_UNKNOWN'
  | 'LAST_ADMINISTRATOR';

export interface DecideErasureFacts {
  readonly status: ErasureStatus;
  readonly decision: ErasureDecision;
  readonly reason: ErasureRefusalReason | null;
  readonly today: string;
  readonly now: Date;
  /** Last days of all her employments; null for one without an end. */
  readonly employedUntil: readonly (string | null)[];
  /** Ends of the shifts for which a place is held for her. */
  readonly heldUntil: readonly Date[];
  /** Up to when all that exchange said was heard; null when nothing was. */
  readonly shiftsHeardAt: Date | null;
  /** Whether some member, or the region, would have nobody left who gives roles. */
  readonly isLastAdministrator: boolean;
}

/** Every reason against the decision; empty means that it is carried out. */
export function decideErasureFindings(facts: DecideErasureFacts): DecideErasureRefusal[] {
  if (facts.status !== ErasureStatus.REQUESTED) return ['ALREADY_DECIDED'];
  if (facts.decision === ErasureDecision.REFUSE) return facts.reason === null ? ['REASON_REQUIRED'] : [];
  const { now, today, shiftsHeardAt } = facts;
  const against: [boolean, DecideErasureRefusal][] = [
    [facts.reason !== null, 'REASON_NOT_EXPECTED'],
    // GDPR art. 17 (1)(a): data that are still needed for what they were collected for are not erased.
    [facts.employedUntil.some(lastDay => lastDay === null || lastDay >= today), 'STILL_EMPLOYED'],
    [facts.heldUntil.some(end => end > now), 'SHIFT_AHEAD'],
    [!shiftsHeardAt || now.getTime() - shiftsHeardAt.getTime() > believedSeconds * 1_000, 'SHIFTS_UNKNOWN'],
    [facts.isLastAdministrator, 'LAST_ADMINISTRATOR'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}

/** The name under which her records stay: tells two erased people apart, and says nothing of either. */
export const pseudonymOf = (id: string): string => `Gewiste persoon ${id.slice(-6).toUpperCase()}`;

/** What sign-in services call her, as far as it is an address that visitors may have left elsewhere. */
export const addressesIn = (subjects: readonly string[]): string[] => [
  ...new Set(
    subjects.map(subject => subject.trim().toLowerCase()).filter(subject => /^[^\s@]+@[^\s@]+$/.test(subject)),
  ),
];
