import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import type { Events } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import type { Round } from '@naober/kit/rounds';
import { changes, rows } from '@naober/kit/sql';
import { startRun } from './build-settlement.mutation.ts';
import { lockPairs } from './lock-pairs.ts';
import { propose } from './propose-settlement-batch.mutation.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { SettlementBatchStatus } from './settlement.enums.ts';
import { warnOfExemptions } from './warn-of-exemptions.ts';

/**
 * Once a day each region's confirmed hours become lines; each hour, batches whose time has come are proposed, once a run
 * after their cut-off counted what was confirmed in time.
 */
export const settleEachDay: Round = {
  name: 'settle-each-day',
  go: async (orm, events, now) => {
    const em = platformFork(orm);
    for (const regionId of await regionsToSettle(em, now))
      await em.transactional(tx => startRun(tx, events, { regionId, memberId: null }, null, now), { clear: true });
    await em.transactional(tx => warnOfExemptions({ tx, events, now, byId: null }), { clear: true });
    for (const id of await dueBatches(em, now)) await proposeDue(em, events, id, now);
  },
};

/** Regions with something confirmed, which were not settled by themselves today. */
async function regionsToSettle(em: EntityManager, now: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select region_id as id from (select region_id from timesheet where status = 'CONFIRMED_BY_PROFESSIONAL'
       union select region_id from settlement_difference union select region_id from travel_cost where settled_at is null
       union select region_id from settlement_batch where status in ('OPEN', 'PROPOSED')) busy
     where not exists (select from settlement_run run where run.region_id = busy.region_id and member_id is null
       and (requested_at at time zone 'Europe/Amsterdam')::date >= ?::date)`,
    [localDateOf(now)],
  );
  return found.map(({ id }) => id);
}

async function dueBatches(em: EntityManager, now: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from settlement_batch batch where status = 'OPEN' and cut_off_at <= ?
       and exists (select from settlement_run run where run.region_id = batch.region_id and member_id is null
         and status = 'COMPLETED' and requested_at >= cut_off_at) order by id`,
    [now],
  );
  return found.map(({ id }) => id);
}

/** One that stayed empty is not kept: nothing happened in its time. */
const proposeDue = (em: EntityManager, events: Events, id: string, now: Date): Promise<void> =>
  em.transactional(
    async tx => {
      const known = await tx.findOne(SettlementBatch, id);
      if (known) await lockPairs(tx, [known]);
      const open = { id, status: SettlementBatchStatus.OPEN };
      const batch = await tx.findOne(SettlementBatch, open, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      if (!batch || (await propose({ tx, events, now, byId: null }, batch)) !== 'NO_LINES') return;
      await changes(tx, 'delete from settlement_batch where id = ?', [id]);
      tx.clear();
    },
    { clear: true },
  );
