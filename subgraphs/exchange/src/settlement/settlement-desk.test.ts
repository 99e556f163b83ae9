import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { build, somebodyAt } from '../../testing/settlement.ts';
import { deskOf, type Settling } from '../../testing/settlement-desk.ts';
import { settleEachDay } from './settle.round.ts';

let exchange: TestSubgraph;
let region: Region;
let her: string;
let [home, host]: Viewer[] = [];
const it = {} as Settling;
const { lend, workedOn, batches, step, propose, approve, approved, lines, gaps, statusOf, memberDetails } = deskOf(it);
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  exchange.now = new Date('2026-04-02T08:00:00Z');
  her = uuidv7();
  [home, host] = [somebodyAt(region, region.home.id), somebodyAt(region, region.host.id)];
  Object.assign(it, { exchange, region, her, home, host });
});

const march = '2026-03-01';

test('nobody approves twice, for both, for another, or what changed since', async () => {
  await lend();
  await workedOn('2026-03-10');
  await build(exchange, region);
  const [batch] = await batches();
  expect((await approve(home!, batch!.id, region.home.id, 48_000)).codes).toEqual(['NOT_PROPOSED']);
  await propose(batch!.id);
  expect((await approve(home!, batch!.id, region.home.id, 47_999)).codes).toEqual(['LINES_CHANGED']);
  await expect(approve(home!, batch!.id, region.host.id, 48_000)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  const both = { ...home!, roles: [...home!.roles, ...host!.roles] };
  expect((await approve(both, batch!.id, region.home.id, 48_000)).codes).toEqual([]);
  expect((await approve(home!, batch!.id, region.home.id, 48_000)).codes).toEqual(['ALREADY_APPROVED']);
  expect((await approve(both, batch!.id, region.host.id, 48_000)).codes).toEqual(['SAME_PERSON']);
});

test('at once: two approve, five build, three take the invoice out; each happens once', async () => {
  await lend();
  for (let day = 10; day < 30; day++) await workedOn(`2026-03-${day}`);
  const runs = await exchange.atOnce(5, () => build(exchange, region));
  expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(['COMPLETED']));
  const [batch] = await batches();
  expect(batch!.totals).toMatchObject({ lines: 20, netCents: 960_000 });
  await propose(batch!.id);
  const sides = [home!, host!, home!, host!];
  const ids = [region.home.id, region.host.id, region.home.id, region.host.id];
  const said = await exchange.atOnce(4, at => approve(sides[at]!, batch!.id, ids[at]!, 960_000));
  expect(
    said.flatMap(({ codes }) => codes).filter(code => !['ALREADY_APPROVED', 'NOT_PROPOSED'].includes(code)),
  ).toEqual([]);
  expect((await batches())[0]!.status).toBe('APPROVED_BOTH');
  await memberDetails();
  const out = await exchange.atOnce(3, () => step(home!, 'exportSettlementBatch', { settlementBatchId: batch!.id }));
  expect(out.map(({ codes }) => codes.join()).sort()).toEqual(['', 'ALREADY_EXPORTED', 'ALREADY_EXPORTED']);
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

test('a line that finance holds back leaves the batch, waits, and comes in once let go, by who held it', async () => {
  await lend();
  await workedOn('2026-03-10');
  await build(exchange, region);
  const [line] = await exchange.em.execute<{ id: string }[]>(
    'select id from settlement_line where professional_id = ?',
    [her],
  );
  const held = await step(host!, 'holdSettlementLine', { settlementLineId: line!.id, reason: 'HOURS' });
  expect([held.batch.totals.lines, await gaps()]).toEqual([0, [['HELD']]]);
  await build(exchange, region);
  const [difference] = await exchange.em.execute<{ id: string }[]>(
    'select id from settlement_difference where professional_id = ?',
    [her],
  );
  const release = (viewer: Viewer) =>
    exchange.ask(
      viewer,
      'mutation($input: ReleaseSettlementHoldInput!) { releaseSettlementHold(input: $input) { linesMade userErrors { code } } }',
      {
        input: { settlementDifferenceId: difference!.id },
      },
    );
  expect((await release(home!)).data!['releaseSettlementHold']).toEqual({
    linesMade: 0,
    userErrors: [{ code: 'HELD_BY_OTHER' }],
  });
  expect((await release(host!)).data!['releaseSettlementHold']).toEqual({ linesMade: 1, userErrors: [] });
  expect([(await batches())[0]!.totals.netCents, await gaps()]).toEqual([48_000, []]);
});

test('at the cut-off a batch is proposed by itself, an empty one goes, and what is late goes into the next', async () => {
  await lend();
  await workedOn('2026-03-10');
  await build(exchange, region);
  const { orm, events } = exchange.subgraph;
  const go = () => settleEachDay.go(orm, events, exchange.now!);
  exchange.now = new Date('2026-04-05T21:59:59Z');
  await go();
  expect((await batches()).map(({ status }) => status)).toEqual(['OPEN']);
  await build(exchange, region); // the run of that day
  await workedOn('2026-03-30', 480, { confirmed_at: exchange.now.toISOString() });
  exchange.now = new Date('2026-04-05T22:00:00Z');
  await workedOn('2026-03-31', 480, { confirmed_at: exchange.now.toISOString() });
  await go(); // what was confirmed in time is counted first
  expect((await batches()).map(({ status }) => status)).toEqual(['OPEN']);
  await build(exchange, region);
  await go();
  const counted = async () =>
    (await batches()).map(({ status, startsOn, totals }) => [status, startsOn, totals.lines]);
  expect(await counted()).toEqual([
    ['PROPOSED', march, 2],
    ['OPEN', '2026-04-01', 1],
  ]);
  await workedOn('2026-03-16'); // confirmed that day, and found when its batch is closed
  await build(exchange, region);
  expect((await counted())[1]).toEqual(['OPEN', '2026-04-01', 2]);
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

test('work at her own employer, and of who is self-employed, is settled with nobody', async () => {
  await lend();
  await workedOn('2026-03-10', 480, { home_member_id: region.host.id });
  await workedOn('2026-03-12', 480, { home_member_id: null });
  expect(await build(exchange, region)).toMatchObject({ sourcesTotal: 0, linesMade: 0 });
});
