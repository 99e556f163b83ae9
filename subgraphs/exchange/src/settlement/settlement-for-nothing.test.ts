import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aRegion } from '../../testing/builders.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { grantOf } from '../../testing/placements.ts';
import { build, somebodyAt } from '../../testing/settlement.ts';
import { deskOf, type Settling } from '../../testing/settlement-desk.ts';
import { BorrowedRoleGrant } from '../borrowed/role-grant.entity.ts';
import { exchange as definition } from '../schema.ts';

let exchange: TestSubgraph;
const it = {} as Settling;
const { lend, workedOn, step, approved, statusOf, memberDetails } = deskOf(it);
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());

test('hours of help for nothing count in the batch and the balance, and are on no invoice', async () => {
  const region = await aRegion(exchange);
  exchange.now = new Date('2026-04-02T08:00:00Z');
  const her = uuidv7();
  const [home, host] = [somebodyAt(region, region.home.id), somebodyAt(region, region.host.id)];
  Object.assign(it, { exchange, region, her, home, host });
  await exchange.em.transactional(async tx => void tx.create(BorrowedRoleGrant, grantOf(home)));
  await lend({ cost_per_hour_cents: 0, gross_wage_cost_cents: null });
  const sheet = await workedOn('2026-03-10');
  await build(exchange, region);
  await memberDetails();
  const batch = await approved();
  const nothing = { netCents: 0, vatCents: 0, totalCents: 0 };
  expect(batch).toMatchObject({ status: 'APPROVED_BOTH', totals: { lines: 1, minutes: 480, ...nothing } });
  const out = (id: string) => step(home, 'exportSettlementBatch', { settlementBatchId: id });
  expect((await out(batch.id)).codes).toEqual(['NOTHING_TO_INVOICE']);
  const asked = (id: string) => `{ settlementBatch(id: "${id}") { viewerCanExport totals { chargingLines } ubl } }`;
  const { data } = await exchange.ask(home, asked(batch.id));
  expect(data!['settlementBatch']).toEqual({ viewerCanExport: false, totals: { chargingLines: 0 }, ubl: null });
  const told = (await factsFor(exchange.em, 'exchange.message-due')).map(({ state }) => state);
  const toHome = told.filter(one => one['recipientId'] === home.personId);
  expect(toHome.map(one => one['kind'])).not.toContain('SETTLEMENT_APPROVED');
  const given = await exchange.em.execute(
    `select minutes, people from contribution_total where home_member_id = ? and host_member_id = ? and period = 'MONTH'`,
    [region.home.id, region.host.id],
  );
  expect(given).toEqual([{ minutes: 480, people: 1 }]);
  expect(await statusOf(sheet)).toBe('SETTLED');
  // What is charged later in the same department is on the invoice alone.
  it.her = uuidv7();
  await lend();
  await workedOn('2026-03-11');
  await workedOn('2026-03-10', -60, { corrects_id: sheet, professional_id: her });
  await build(exchange, region);
  const next = await approved();
  expect(next.totals).toMatchObject({ lines: 3, minutes: 900 - 480, netCents: 48_000 });
  expect((await out(next.id)).batch.status).toBe('EXPORTED');
  const { data: sent } = await exchange.ask(home, asked(next.id));
  const { ubl } = sent!['settlementBatch'] as { ubl: string };
  expect([...ubl.matchAll(/<cbc:InvoicedQuantity[^>]*>([^<]*)</g)].map(([, hours]) => hours)).toEqual(['8.00']);
});
