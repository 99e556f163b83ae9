import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import type { SettlementBatch } from './settlement-batch.entity.ts';

/** Whether another invoice of the member has the number. Asked one at a time, member by member: no two get it at once. */
export async function isNumberTaken(tx: EntityManager, batch: SettlementBatch, number: string): Promise<boolean> {
  await rows(tx, `select pg_advisory_xact_lock(hashtextextended('invoice ' || ?, 0))`, [batch.homeMemberId]);
  const found = await rows(
    tx,
    'select from settlement_batch where home_member_id = ? and invoice_number = ? and id <> ?',
    [batch.homeMemberId, number, batch.id],
  );
  return found.length > 0;
}
