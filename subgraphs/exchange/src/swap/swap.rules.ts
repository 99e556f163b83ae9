import { blocks, gates, type Finding } from '../eligibility/finding.rules.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { SwapStatus } from './swap.enums.ts';

/** Who is who in a swap, and where it stands. */
export interface SwapParties {
  readonly status: SwapStatus;
  readonly holderId: string;
  readonly takerId: string | null;
  readonly proposedBy: string;
  readonly expiresAt: Date;
}

const running = new Set([SwapStatus.PROPOSED, SwapStatus.ACCEPTED_BY_OTHER]);

export const isRunning = ({ status, expiresAt }: SwapParties, now: Date): boolean =>
  running.has(status) && now < expiresAt;

/** Only a place that one is counted on for can be given away. */
export const canBeGiven = (
  { status, startsAt }: { readonly status: SignUpStatus; readonly startsAt: Date },
  now: Date,
): boolean => status === SignUpStatus.CONFIRMED && now < startsAt;

/**
 * Whether this person's yes is what it waits for: the taker's, or the holder's where the taker proposed; of one that is on
 * offer anybody's but the holder's. Who proposed has said yes already.
 */
export const awaits = (swap: SwapParties, personId: string, now: Date): boolean => {
  if (swap.status !== SwapStatus.PROPOSED || now >= swap.expiresAt) return false;
  if (swap.takerId === null) return personId !== swap.holderId;
  return personId === (swap.proposedBy === swap.takerId ? swap.holderId : swap.takerId);
};

/** Whether the person may take it back: who proposed it, and who would give a shift away. */
export const canTakeBack = (swap: SwapParties, personId: string, now: Date): boolean =>
  isRunning(swap, now) && (personId === swap.proposedBy || personId === swap.holderId || isTaker(swap, personId));

const isTaker = ({ status, takerId }: SwapParties, personId: string): boolean =>
  status === SwapStatus.ACCEPTED_BY_OTHER && takerId === personId;

/** Whether a no of this person ends it: of who is asked by name, or of a planner who should approve. */
export const canRefuse = (swap: SwapParties, personId: string, isPlanner: boolean, now: Date): boolean =>
  (swap.takerId !== null && awaits(swap, personId, now)) ||
  (isPlanner && swap.status === SwapStatus.ACCEPTED_BY_OTHER && now < swap.expiresAt);

export type SwapHindrance = 'NOT_ELIGIBLE' | 'FACTS_UNKNOWN';

/** What stands in the way of both, whoever approves; null when nothing. */
export function hindranceOf(findings: readonly Finding[]): SwapHindrance | null {
  // DT-6: nobody takes over a shift while her detachment agreement waits for signatures.
  if (findings.some(one => blocks(one) || one.code === 'DETACHMENT_UNSIGNED')) return 'NOT_ELIGIBLE';
  return findings.some(({ isUnknown }) => isUnknown) ? 'FACTS_UNKNOWN' : null;
}

/** Whether a planner of the host has to look: where planners confirm, and where a rule leaves it to them. */
const needsApproval = (booking: string, findings: readonly Finding[]): boolean =>
  booking === 'PLANNER' || findings.some(gates);

interface Approvals {
  readonly swap: {
    readonly givenApprovedBy: string | null;
    readonly returnedApprovedBy: string | null;
    readonly approvalReason: string | null;
  };
  readonly givenShift: { readonly booking: string };
  readonly returnedShift: { readonly booking: string } | null;
}

/** Whether each host whose planner has to look has looked, with a reason where a rule asks for one. */
export function isApproved(
  { swap, givenShift, returnedShift }: Approvals,
  { ofGiven, ofReturned }: { readonly ofGiven: readonly Finding[]; readonly ofReturned: readonly Finding[] },
): boolean {
  const settles = (approvedBy: string | null, findings: readonly Finding[]) =>
    approvedBy !== null && (!findings.some(gates) || swap.approvalReason !== null);
  const ofGivenHost = !needsApproval(givenShift.booking, ofGiven) || settles(swap.givenApprovedBy, ofGiven);
  if (!ofGivenHost || !returnedShift) return ofGivenHost;
  return !needsApproval(returnedShift.booking, ofReturned) || settles(swap.returnedApprovedBy, ofReturned);
}
