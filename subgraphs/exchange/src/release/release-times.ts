import type { EntityManager } from '@mikro-orm/postgresql';
import { MemberReleasePolicy } from './member-release-policy.entity.ts';
import { newestPolicy, releaseTimes, type ReleaseTimes } from './release.rules.ts';

/** From when each group sees a shift that its member publishes now; `tx` must be the platform's. */
export async function releaseTimesOf(tx: EntityManager, memberId: string, now: Date): Promise<ReleaseTimes> {
  const policy = await tx.findOne(
    MemberReleasePolicy,
    { memberId, validFrom: { $lte: now } },
    { orderBy: newestPolicy },
  );
  return releaseTimes(policy?.steps ?? [], now);
}
