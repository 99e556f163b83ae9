import { negotiatesFor } from '../engagement/engagement.rules.ts';
import { CombinationJobParty, CombinationJobStatus } from './combination-job.enums.ts';

type Asker = Parameters<typeof negotiatesFor>[0] & { readonly personId: string | null; readonly tenantId: string };

interface Job {
  readonly regionId: string;
  readonly professionalId: string;
  readonly firstMemberId: string;
  readonly secondMemberId: string;
  readonly status: CombinationJobStatus;
  readonly endsOn: string | null;
  readonly firstAcceptedAt: Date | null;
  readonly secondAcceptedAt: Date | null;
  readonly professionalAcceptedAt: Date | null;
}

/** For which of the three somebody speaks: herself alone, or the employers whose HR one is, which may be both. */
export function partiesOf(
  asker: Asker,
  job: Omit<Job, 'status' | 'endsOn' | `${string}AcceptedAt`>,
): CombinationJobParty[] {
  if (asker.personId === job.professionalId) return [CombinationJobParty.PROFESSIONAL];
  if (asker.personId === null || asker.tenantId !== job.regionId) return [];
  return [
    ...(negotiatesFor(asker, job.firstMemberId) ? [CombinationJobParty.FIRST_EMPLOYER] : []),
    ...(negotiatesFor(asker, job.secondMemberId) ? [CombinationJobParty.SECOND_EMPLOYER] : []),
  ];
}

const acceptedAt = (job: Job, party: CombinationJobParty): Date | null =>
  ({
    [CombinationJobParty.FIRST_EMPLOYER]: job.firstAcceptedAt,
    [CombinationJobParty.SECOND_EMPLOYER]: job.secondAcceptedAt,
    [CombinationJobParty.PROFESSIONAL]: job.professionalAcceptedAt,
  })[party];

export const awaited = (job: Job): CombinationJobParty[] =>
  Object.values(CombinationJobParty).filter(party => acceptedAt(job, party) === null);

export const canAcceptJob = (asker: Asker, job: Job): boolean =>
  job.status === CombinationJobStatus.PROPOSED && partiesOf(asker, job).some(party => acceptedAt(job, party) === null);

/** Any of the three takes a proposal back, or says no to it. */
export const canWithdrawJob = (asker: Asker, job: Job): boolean =>
  job.status === CombinationJobStatus.PROPOSED && partiesOf(asker, job).length > 0;

export const canEndJob = (asker: Asker, job: Job, day: string): boolean =>
  job.status === CombinationJobStatus.AGREED &&
  (job.endsOn === null || job.endsOn >= day) &&
  partiesOf(asker, job).length > 0;

/** A new version is drafted by HR of either employer. */
export const canDraftVersion = (asker: Asker, job: Job, day: string): boolean =>
  canEndJob(asker, job, day) && asker.personId !== job.professionalId;
