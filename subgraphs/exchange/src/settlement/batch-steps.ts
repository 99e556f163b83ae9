import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { rows } from '@naober/kit/sql';
import { lockPairs } from './lock-pairs.ts';
import { seesMoneyBetween } from './settlement-access.rules.ts';
import { SettlementBatch } from './settlement-batch.entity.ts';
import { readNumbers, readTerms } from './settlement-numbers.ts';
import { type Done, settleSources } from './settle-sources.ts';
import type { Telling } from './tell-finance.ts';

/** The batch, or null for unknown and forbidden alike. */
export async function visibleBatch(id: string, context: Context): Promise<SettlementBatch | null> {
  const found = await context.byId(SettlementBatch).load(id);
  return found && seesMoneyBetween(context.viewer, found) ? found : context.hidden(SettlementBatch, id);
}

/** The batch, with its two members locked, for who passes the rule. Throws NOT_FOUND for all others. */
export async function lockedBatch(
  tx: EntityManager,
  id: string,
  may: (batch: SettlementBatch) => boolean,
): Promise<SettlementBatch> {
  const asked = await tx.findOne(SettlementBatch, id);
  if (asked && may(asked)) {
    await lockPairs(tx, [asked]);
    const batch = await tx.findOne(SettlementBatch, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (batch) return batch;
  }
  throw fail('NOT_FOUND', `You settle no batch ${id}.`);
}

/** Settles some sheets and journeys anew, in the caller's transaction. */
export async function settleAnew({ tx, ...telling }: Telling, sourceIds: readonly string[]): Promise<Done> {
  await tx.flush();
  return settleSources(tx, sourceIds, { numbers: await readNumbers(tx), termsOf: await readTerms(tx), ...telling });
}

/** Takes out what was corrected since, for it belongs in the next batch. Returns whether a line left. */
export async function takeOutCorrected(telling: Telling, batchId: string): Promise<boolean> {
  const corrected = await rows<{ id: string }>(
    telling.tx,
    `select distinct sheet.corrects_id as id from settlement_line line
     join timesheet sheet on sheet.corrects_id = line.source_id and sheet.status = 'CONFIRMED_BY_PROFESSIONAL'
     where line.batch_id = ? and line.credits_id is null and not line.is_credited`,
    [batchId],
  );
  if (corrected.length === 0) return false;
  const { linesTakenOut } = await settleAnew(
    telling,
    corrected.map(({ id }) => id),
  );
  return linesTakenOut > 0;
}

interface BatchSum {
  readonly lines: number;
  /** How many of them charge or give back an amount: hours of help for nothing do neither. */
  readonly chargingLines: number;
  readonly netCents: number;
}

/** The sum of a batch, without VAT, and how many lines it has. */
export async function sumOf(tx: EntityManager, batchId: string): Promise<BatchSum> {
  const [sum] = await rows<BatchSum>(
    tx,
    `select count(*)::integer as lines, (count(*) filter (where net_cents <> 0))::integer as "chargingLines",
       coalesce(sum(net_cents), 0)::float as "netCents" from settlement_line
     where batch_id = ?`,
    [batchId],
  );
  return sum!;
}
