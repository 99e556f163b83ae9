import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReleaseTimes } from '../release/release.rules.ts';
import { releaseTimesOf } from '../release/release-times.ts';
import { OpenShift } from './open-shift.entity.ts';
import type { ShiftPlan } from './shift-plan.rules.ts';

/** Whose the shift is. */
interface Place {
  readonly regionId: string;
  readonly memberId: string;
  readonly id: string;
}

/** What being on offer is: since when, and from when each group sees it. */
export interface Offer extends ReleaseTimes {
  readonly status: 'PUBLISHED';
  readonly publishedAt: Date;
}

/** On offer from now on, in the order in which the host lets groups see its shifts. */
export const offerNow = async (tx: EntityManager, memberId: string, now: Date): Promise<Offer> => ({
  status: 'PUBLISHED',
  publishedAt: now,
  ...(await releaseTimesOf(tx, memberId, now)),
});

/** A shift of that department: a draft without an offer. */
export function makeShift(
  tx: EntityManager,
  { regionId, memberId, id: departmentId }: Place,
  plan: ShiftPlan,
  offer: Offer | null,
  seriesId: string | null = null,
): OpenShift {
  return tx.create(OpenShift, {
    regionId,
    memberId,
    departmentId,
    ...plan,
    seriesId,
    ...(offer ?? { status: 'DRAFT' }),
  });
}
