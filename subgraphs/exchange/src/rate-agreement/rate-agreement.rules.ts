import type { EngagementParty, EngagementStatus } from '../engagement/engagement.enums.ts';
import { isRunning } from '../engagement/engagement.rules.ts';
import { RateAgreementStatus } from './rate-agreement.enums.ts';

interface Version {
  readonly proposedBySide: EngagementParty;
  readonly startsOn: string;
  readonly status: RateAgreementStatus;
}

interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly status: EngagementStatus;
}

/** What the two parties see when they deal with each other. */
export interface Table {
  readonly engagement: Period;
  readonly versions: readonly Version[];
  readonly party: EngagementParty;
  readonly day: string;
}

export interface Proposal {
  readonly centsPerHour: number;
  readonly startsOn: string;
}

export type ProposalProblem = 'NOT_RUNNING' | 'INVALID_AMOUNT' | 'OUTSIDE_ENGAGEMENT' | 'NOT_LATER';

/**
 * What speaks against a proposal, whoever makes it; null when nothing does. No amount is too high or too low: that is
 * for the two to say (ACM-6, ACM-10). An accepted version is never written over, so a new one begins after it.
 */
export function proposalProblem({ engagement, versions, day }: Table, proposal: Proposal): ProposalProblem | null {
  const { centsPerHour, startsOn } = proposal;
  if (!isRunning(engagement, day)) return 'NOT_RUNNING';
  if (centsPerHour < 1) return 'INVALID_AMOUNT';
  if (startsOn < engagement.startsOn || startsOn > engagement.endsOn) return 'OUTSIDE_ENGAGEMENT';
  const taken = versions.some(one => one.status === RateAgreementStatus.ACCEPTED && one.startsOn >= startsOn);
  return taken ? 'NOT_LATER' : null;
}

/** The proposal that waits; null when none does. */
export const openOf = <T extends Pick<Version, 'status'>>(versions: readonly T[]): T | null =>
  versions.find(({ status }) => status === RateAgreementStatus.PROPOSED) ?? null;

/** Each party answers what the other proposed, and never itself. */
export const canAnswer = (
  { engagement, party, day }: Pick<Table, 'engagement' | 'party' | 'day'>,
  version: Version,
): boolean =>
  version.status === RateAgreementStatus.PROPOSED && version.proposedBySide !== party && isRunning(engagement, day);

export const canTakeBack = (party: EngagementParty, { status, proposedBySide }: Version): boolean =>
  status === RateAgreementStatus.PROPOSED && proposedBySide === party;

/** The version that holds on a day: the accepted one that began last; null before the first. */
export const inForceOn = <T extends Version>(versions: readonly T[], day: string): T | null =>
  versions
    .filter(({ status, startsOn }) => status === RateAgreementStatus.ACCEPTED && startsOn <= day)
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0] ?? null;
