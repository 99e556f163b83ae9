import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aRegion, type Region } from '../../testing/builders.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { grantOf } from '../../testing/placements.ts';
import { build, somebodyAt } from '../../testing/settlement.ts';
import { deskOf, type Settling } from '../../testing/settlement-desk.ts';
import { BorrowedRoleGrant } from '../borrowed/role-grant.entity.ts';
import { exchange as definition } from '../schema.ts';
import { settleEachDay } from './settle.round.ts';

let exchange: TestSubgraph;
let region: Region;
let her: string;
let [home, host]: Viewer[] = [];
const it = {} as Settling;
const { lend, workedOn, batches, step, propose, approve, approved, lines, statusOf, memberDetails } = deskOf(it);
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  exchange.now = new Date('2026-04-02T08:00:00Z');
  her = uuidv7();
  [home, host] = [somebodyAt(region, region.home.id), somebodyAt(region, region.host.id)];
  Object.assign(it, { exchange, region, her, home, host });
});

test('an invoice needs what it says of both, gets its number once, is paid, and is credited as a whole', async () => {
  await lend();
  const sheet = await workedOn('2026-03-10');
  await build(exchange, region);
  const { id } = await approved();
  const of = { settlementBatchId: id };
  expect((await step(home!, 'exportSettlementBatch', of)).codes).toEqual(['MEMBER_DETAILS_MISSING']);
  await memberDetails();
  await expect(step(host!, 'exportSettlementBatch', of)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  const record = { ...of, invoiceNumber: 'F-1', invoicedOn: '2026-04-02' };
  expect((await step(home!, 'recordSettlementInvoice', record)).codes).toEqual(['NOT_EXPORTED']);
  expect((await step(home!, 'exportSettlementBatch', of)).batch.status).toBe('EXPORTED');
  expect((await step(home!, 'recordSettlementInvoice', { ...record, invoicedOn: '2026-04-03' })).codes).toEqual([
    'INVALID_DATE',
  ]);
  expect((await step(home!, 'recordSettlementInvoice', record)).batch.status).toBe('INVOICED');
  expect((await step(home!, 'recordSettlementPayment', { ...of, paidOn: '2026-04-01' })).codes).toEqual([
    'INVALID_DATE',
  ]);
  expect((await step(home!, 'recordSettlementPayment', { ...of, paidOn: '2026-04-02' })).batch.status).toBe('PAID');
  await exchange.em.execute('update detachment_agreement set cost_per_hour_cents = 5000 where professional_id = ?', [
    her,
  ]);
  expect((await step(home!, 'creditSettlementBatch', of)).batch).toMatchObject({
    status: 'CREDITED',
    totals: { netCents: 48_000 },
  });
  expect((await step(home!, 'creditSettlementBatch', of)).codes).toEqual(['NOT_INVOICED']);
  expect((await lines()).map(({ net_cents, is_credit }) => [net_cents, is_credit])).toEqual([
    [48_000, false],
    [-48_000, true],
    [40_000, false],
  ]);
  expect(await statusOf(sheet)).toBe('SETTLED');
});

test('numbers of invoices run on without a gap, whoever takes them out at once; what is refused takes none', async () => {
  await lend();
  for (const month of ['01', '02', '03']) {
    exchange.now = new Date(`2026-${month}-28T08:00:00Z`);
    await workedOn(`2026-${month}-10`);
    await build(exchange, region);
    await approved();
  }
  const ids = (await batches()).map(({ id }) => id);
  const out = (id: string, over = {}) => step(home!, 'exportSettlementBatch', { settlementBatchId: id, ...over });
  expect((await out(ids[0]!)).codes).toEqual(['MEMBER_DETAILS_MISSING']);
  await memberDetails();
  expect((await out(ids[0]!, { invoiceNumber: 'nb-2026-00007' })).codes).toEqual(['INVALID_NUMBER']);
  await exchange.atOnce(6, at => out(ids[at % 3]!));
  const numbers = await exchange.em.execute<{ number: string }[]>(
    'select invoice_number as number from settlement_batch where region_id = ? order by 1',
    [region.regionId],
  );
  expect(numbers.map(({ number }) => number)).toEqual(['NB-2026-00001', 'NB-2026-00002', 'NB-2026-00003']);
});

test('an invoice says for good what it said when it was taken out, and names that of which it takes back', async () => {
  await lend();
  const sheet = await workedOn('2026-03-10');
  await build(exchange, region);
  const { id } = await approved();
  await memberDetails();
  await step(home!, 'exportSettlementBatch', { settlementBatchId: id });
  const documentOf = async (of: string) => {
    const { data } = await exchange.ask(home!, `{ settlementBatch(id: "${of}") { ubl } }`);
    return (data!['settlementBatch'] as { ubl: string }).ubl;
  };
  const before = await documentOf(id);
  await exchange.em.execute(
    `update borrowed_registration set iban = 'NL02ABNA0123456789', city = 'Elders' where region_id = ?`,
    [region.regionId],
  );
  expect(await documentOf(id)).toBe(before);
  expect(before).not.toContain('BillingReference');
  await workedOn('2026-03-10', -60, { corrects_id: sheet });
  await build(exchange, region);
  const { id: next } = await approved();
  await step(home!, 'exportSettlementBatch', { settlementBatchId: next });
  const after = await documentOf(next);
  expect(after).toContain('<cbc:ID>NB-2026-00002</cbc:ID>');
  expect(/<cac:BillingReference>\s*<cac:InvoiceDocumentReference>\s*<cbc:ID>NB-2026-00001</.test(after)).toBe(true);
  expect(after).toContain('NL02ABNA0123456789');
});

test('finance hears what it has to do, and of no amount; who did it does not', async () => {
  const names = new Map([
    [home!.personId!, 'home'],
    [host!.personId!, 'host'],
  ]);
  await exchange.em.transactional(async tx => {
    for (const viewer of [home!, host!, somebodyAt(region, region.home.id, 'HR_ADVISOR')])
      tx.create(BorrowedRoleGrant, grantOf(viewer));
  });
  const heard = async () => {
    const due = await factsFor(exchange.em, 'exchange.message-due');
    await exchange.em.execute(`delete from exchange_events.job where name = 'exchange.message-due/listener'`);
    const mine = due.map(({ state }) => state as { kind: string; recipientId: string; facts: { reason?: string } });
    expect(JSON.stringify(mine)).not.toMatch(/48[.,]?000|480/);
    return mine
      .filter(({ recipientId }) => names.has(recipientId))
      .map(({ kind, recipientId, facts }) => [names.get(recipientId), kind, ...(facts.reason ? [facts.reason] : [])]);
  };
  await lend();
  await workedOn('2026-03-10');
  await workedOn('2026-03-11');
  await build(exchange, region);
  await heard();
  const [line] = await exchange.em.execute<{ id: string }[]>(
    'select id from settlement_line where professional_id = ? order by id',
    [her],
  );
  await step(host!, 'holdSettlementLine', { settlementLineId: line!.id, reason: 'HOURS' });
  expect(await heard()).toEqual([['home', 'SETTLEMENT_HELD', 'HOURS']]);
  const id = (await batches())[0]!.id;
  await propose(id);
  expect(await heard()).toEqual([['host', 'SETTLEMENT_PROPOSED']]);
  await approve(host!, id, region.host.id, 48_000);
  expect(await heard()).toEqual([['home', 'SETTLEMENT_TO_APPROVE']]);
  await approve(somebodyAt(region, region.home.id), id, region.home.id, 48_000);
  expect(await heard()).toEqual([['home', 'SETTLEMENT_APPROVED']]);
  await memberDetails();
  const of = { settlementBatchId: id };
  await step(home!, 'exportSettlementBatch', of);
  await step(home!, 'recordSettlementInvoice', { ...of, invoiceNumber: 'F-1', invoicedOn: '2026-04-02' });
  expect(await heard()).toEqual([['host', 'SETTLEMENT_INVOICED']]);
  await step(home!, 'creditSettlementBatch', of);
  expect(await heard()).toEqual([['host', 'SETTLEMENT_CREDITED']]);
  await exchange.em.execute(
    `insert into vat_exemption (id, region_id, home_member_id, host_member_id, legal_basis, basis, evidence, valid_from, valid_until,
       status, asked_at, decided_at)
     values (?, ?, ?, ?, 'TBA', 'CARE_RELATED', 'Brief 1', '2026-01-01', '2026-05-02', 'APPROVED', now(), now())`,
    [uuidv7(), region.regionId, region.home.id, region.host.id],
  );
  const warned = [];
  for (const day of [
    '2026-04-01',
    '2026-04-02',
    '2026-04-03',
    '2026-04-24',
    '2026-04-25',
    '2026-05-02',
    '2026-05-03',
  ]) {
    await settleEachDay.go(exchange.subgraph.orm, exchange.subgraph.events, new Date(`${day}T08:00:00Z`));
    for (const [who, kind] of await heard()) if (kind === 'VAT_EXEMPTION_ENDS') warned.push([day, who]);
  }
  expect(warned).toEqual([
    ['2026-04-02', 'home'],
    ['2026-04-25', 'home'],
  ]);
});
