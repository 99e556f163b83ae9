import { rows } from '@naober/kit/sql';
import { arrayOf, type Pair } from './lock-pairs.ts';
import { tellBoth, told, type Telling } from './tell-finance.ts';

/** Who approved, approved other lines: finance of both hears that it has to look again, where anybody had approved. */
export async function withdrawApprovals(telling: Telling, batchIds: readonly string[]): Promise<void> {
  // The same rows twice: what is returned of `before` is how they were.
  const changed = await rows<Pair & { id: string; wasApproved: boolean }>(
    telling.tx,
    `update settlement_batch batch set home_approved_at = null, home_approved_by = null, host_approved_at = null,
       host_approved_by = null, version = batch.version + 1
     from settlement_batch before
     where before.id = batch.id and batch.id = any(?::uuid[]) and batch.status = 'PROPOSED'
     returning batch.id, batch.region_id as "regionId", batch.home_member_id as "homeMemberId",
       batch.host_member_id as "hostMemberId",
       coalesce(before.home_approved_at, before.host_approved_at) is not null as "wasApproved"`,
    [arrayOf([...new Set(batchIds)])],
  );
  for (const one of changed) if (one.wasApproved) await tellBoth(telling, 'SETTLEMENT_APPROVAL_WITHDRAWN', told(one));
}
