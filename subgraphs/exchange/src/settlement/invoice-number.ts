import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { isOfSeries, seriesNumber } from './invoice-number.rules.ts';
import type { SettlementBatch } from './settlement-batch.entity.ts';

type Numbered = Pick<SettlementBatch, 'invoiceNumber' | 'invoiceYear' | 'invoiceSerial'>;

/** Invoices of one member get their numbers one at a time; held until the transaction is over, so none is skipped. */
const takeTurns = (tx: EntityManager, { homeMemberId }: SettlementBatch) =>
  rows(tx, `select pg_advisory_xact_lock(hashtextextended('invoice ' || ?, 0))`, [homeMemberId]);

/** The next number of the member's own series of that year (Wet OB 1968 art. 35a (1) (b): in order, and each once). */
export async function nextNumber(tx: EntityManager, batch: SettlementBatch, now: Date): Promise<Numbered> {
  await takeTurns(tx, batch);
  const invoiceYear = Number(localDateOf(now).slice(0, 4));
  const [found] = await rows<{ serial: number }>(
    tx,
    `select coalesce(max(invoice_serial), 0) + 1 as serial from settlement_batch
     where home_member_id = ? and invoice_year = ?`,
    [batch.homeMemberId, invoiceYear],
  );
  const invoiceSerial = found!.serial;
  return { invoiceYear, invoiceSerial, invoiceNumber: seriesNumber(invoiceYear, invoiceSerial) };
}

/** A number that the member gives itself; what is wrong with it, if anything. */
export async function ownNumber(
  tx: EntityManager,
  batch: SettlementBatch,
  number: string,
): Promise<'INVALID_NUMBER' | 'NUMBER_TAKEN' | null> {
  if (number === batch.invoiceNumber) return null;
  if (number.length < 1 || number.length > 30 || isOfSeries(number)) return 'INVALID_NUMBER';
  await takeTurns(tx, batch);
  const taken = await rows(
    tx,
    'select from settlement_batch where home_member_id = ? and invoice_number = ? and id <> ?',
    [batch.homeMemberId, number, batch.id],
  );
  return taken.length > 0 ? 'NUMBER_TAKEN' : null;
}
