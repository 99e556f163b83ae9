/** Who can be let see a member's shifts before others. */
export enum ReleaseAudience {
  OWN_EMPLOYEES = 'OWN_EMPLOYEES',
  REGION = 'REGION',
  SELF_EMPLOYED = 'SELF_EMPLOYED',
}

export interface ReleaseStep {
  readonly audience: ReleaseAudience;
  /** From 0: at once. */
  readonly hoursAfterPublication: number;
}

/** From when each group sees a shift; null = at once. */
export interface ReleaseTimes {
  readonly releasedOwnAt: Date | null;
  readonly releasedRegionAt: Date | null;
  readonly releasedSelfEmployedAt: Date | null;
}

export const longestWait = 720;

/** Of those that have begun, the first in this order holds. */
export const newestPolicy = { validFrom: 'desc', id: 'desc' } as const;

export type StepsProblem = 'HOURS_NOT_VALID' | 'AUDIENCE_TWICE' | 'STEPS_NOT_IN_ORDER';

/** What is wrong with an order; null when nothing. */
export function stepsProblem(steps: readonly ReleaseStep[]): StepsProblem | null {
  const hours = steps.map(({ hoursAfterPublication }) => hoursAfterPublication);
  const against: [boolean, StepsProblem][] = [
    [!hours.every(one => one >= 0 && one <= longestWait), 'HOURS_NOT_VALID'],
    [new Set(steps.map(({ audience }) => audience)).size < steps.length, 'AUDIENCE_TWICE'],
    [hours.some((one, at) => at > 0 && one < hours[at - 1]!), 'STEPS_NOT_IN_ORDER'],
  ];
  return against.find(([holds]) => holds)?.[1] ?? null;
}

/**
 * ACM-5, ACM-8: the order is the member's own, and empty unless it says otherwise: then everybody sees a shift at once.
 * It puts groups in an order and keeps none out: a group without a step follows with the last one.
 */
export function releaseTimes(steps: readonly ReleaseStep[], publishedAt: Date): ReleaseTimes {
  const last = steps.at(-1)?.hoursAfterPublication ?? 0;
  const from = (audience: ReleaseAudience): Date | null => {
    const hours = steps.find(step => step.audience === audience)?.hoursAfterPublication ?? last;
    return hours === 0 ? null : new Date(publishedAt.getTime() + hours * 3_600_000);
  };
  return {
    releasedOwnAt: from(ReleaseAudience.OWN_EMPLOYEES),
    releasedRegionAt: from(ReleaseAudience.REGION),
    releasedSelfEmployedAt: from(ReleaseAudience.SELF_EMPLOYED),
  };
}

/** Whether every group sees it by now. */
export const isReleasedToAll = (shift: ReleaseTimes, now: Date): boolean =>
  [shift.releasedOwnAt, shift.releasedRegionAt, shift.releasedSelfEmployedAt].every(
    from => from === null || from <= now,
  );

/** Who looks, as far as a member's own order is concerned. */
export interface Audience {
  /** The members whose employee she is today. */
  readonly employerIds: readonly string[];
  readonly isSelfEmployed: boolean;
}

/** Whether somebody of that audience sees the shift by now; who is of no group sees it when all groups do. */
export function isReleasedTo(
  shift: ReleaseTimes & { readonly memberId: string },
  { employerIds, isSelfEmployed }: Audience,
  now: Date,
): boolean {
  const has = (from: Date | null) => from === null || from <= now;
  const [own, region, selfEmployed] = [
    has(shift.releasedOwnAt),
    has(shift.releasedRegionAt),
    has(shift.releasedSelfEmployedAt),
  ];
  if (isReleasedToAll(shift, now)) return true;
  if (employerIds.includes(shift.memberId)) return own || (isSelfEmployed && selfEmployed);
  return (employerIds.length > 0 && region) || (isSelfEmployed && selfEmployed);
}
