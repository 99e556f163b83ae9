import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { BorrowedCommitment } from '../borrowed/commitment.entity.ts';
import { commitmentTopic } from '../borrowed/commitment.events.ts';
import { Employment } from '../employment/employment.entity.ts';
import { lockPlace, othersWhoAdminister } from '../role-grant/administrators-left.ts';
import { Role, RoleGrant } from '../role-grant/role-grant.entity.ts';
import { grantsInForce } from '../role-grant/role-grant.rules.ts';
import type { DecideErasureFacts } from './erasure.rules.ts';

/** What stands against erasing somebody, read in the transaction that decides. */
export async function gatherErasureFacts(
  tx: EntityManager,
  professional: string,
  now: Date,
): Promise<Omit<DecideErasureFacts, 'status' | 'decision' | 'reason'>> {
  const today = localDateOf(now);
  const employments = await tx.find(Employment, { professional });
  const commitments = await tx.find(BorrowedCommitment, { professionalId: professional, isHeld: true });
  const [feed] = await rows<{ heard_at: string }>(tx, 'select heard_at from borrowed_feed where topic = ?', [
    commitmentTopic,
  ]);
  return {
    now,
    today,
    employedUntil: employments.map(({ endsOn }) => endsOn),
    heldUntil: commitments.map(({ endsAt }) => endsAt),
    shiftsHeardAt: feed ? new Date(feed.heard_at) : null,
    isLastAdministrator: await isLastAdministrator(tx, professional, today),
  };
}

async function isLastAdministrator(tx: EntityManager, professional: string, today: string): Promise<boolean> {
  const all = await tx.find(RoleGrant, { professional, role: Role.MEMBER_ADMIN }, { orderBy: { id: 'asc' } });
  for (const grant of grantsInForce(all, today)) {
    await lockPlace(tx, grant);
    if ((await othersWhoAdminister(tx, grant, today)) === 0) return true;
  }
  return false;
}
