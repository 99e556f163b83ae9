import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { askAs } from '@naober/kit/testing/ask-as';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aSheet, build, somebodyAt } from '../../testing/settlement.ts';
import { deskOf, type Settling } from '../../testing/settlement-desk.ts';
import { settleEachDay } from './settle.round.ts';

let exchange: TestSubgraph;
let region: Region;
let her: string;
let [home, host]: Viewer[] = [];
const it = {} as Settling;
const { lend, workedOn, batches, step, propose, approve, approved, lines, gaps, memberDetails } = deskOf(it);
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

test('a night of which one month is approved and the other held back: the other waits, and comes in', async () => {
  await lend();
  const night = [
    { month: march, band: 'REGULAR', minutes: 60 },
    { month: '2026-04-01', band: 'REGULAR', minutes: 420 },
  ];
  await aSheet(exchange, region, her, '2026-03-31T21:00:00Z', night);
  await build(exchange, region);
  await approved();
  const [line] = await exchange.em.execute<{ id: string }[]>(
    `select id from settlement_line where professional_id = ? and month = '2026-04-01'`,
    [her],
  );
  await step(host!, 'holdSettlementLine', { settlementLineId: line!.id, reason: 'HOURS' });
  await build(exchange, region);
  await build(exchange, region);
  expect([await gaps(), (await lines()).length]).toEqual([[['HELD']], 1]);
  await exchange.em.execute('delete from settlement_hold where region_id = ?', [region.regionId]);
  await build(exchange, region);
  expect([await gaps(), (await lines()).map(({ minutes }) => minutes)]).toEqual([[], [60, 420]]);
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
  const counted = async () => (await batches()).map(({ status, startsOn, totals }) => [status, startsOn, totals.lines]);
  expect(await counted()).toEqual([
    ['PROPOSED', march, 2],
    ['OPEN', '2026-04-01', 1],
  ]);
  await workedOn('2026-03-16'); // confirmed that day, and found when its batch is closed
  await build(exchange, region);
  expect((await counted())[1]).toEqual(['OPEN', '2026-04-01', 2]);
});

test('work at her own employer, and of who is self-employed, is settled with nobody', async () => {
  await lend();
  await workedOn('2026-03-10', 480, { home_member_id: region.host.id });
  await workedOn('2026-03-12', 480, { home_member_id: null });
  expect(await build(exchange, region)).toMatchObject({ sourcesTotal: 0, linesMade: 0 });
});

test('SE-4: what is usual goes by the day of the work, as its dated rows say, to who may see how a member settles', async () => {
  await lend();
  await askAs(
    exchange.database.adminUrl,
    `update exchange.rule_parameter set valid_until = '2026-12-31' where id = 'SE-4.cadence';
     insert into exchange.rule_parameter values ('SE-4.cadence', '2027-01-01', null, 2, 'class', 'a new rule')`,
  );
  const usual = (viewer: Viewer) =>
    exchange.reference(viewer, 'Member', region.home.id, 'usualSettlementTerms { cadence cutOffDays }');
  expect(await usual(home!)).toEqual({ usualSettlementTerms: { cadence: 'MONTHLY', cutOffDays: 5 } });
  expect(await usual(somebodyAt(region, region.home.id, 'PLANNER'))).toEqual({ usualSettlementTerms: null });
  exchange.now = new Date('2027-01-06T08:00:00Z');
  expect(await usual(home!)).toEqual({ usualSettlementTerms: { cadence: 'WEEKLY', cutOffDays: 5 } });
  await workedOn('2026-12-31', 480, { confirmed_at: '2027-01-01T08:00:00Z' });
  await workedOn('2027-01-04', 480, { confirmed_at: '2027-01-05T08:00:00Z' });
  await build(exchange, region);
  expect((await batches()).map(({ startsOn }) => startsOn)).toEqual(['2026-12-01', '2027-01-04']);
});
