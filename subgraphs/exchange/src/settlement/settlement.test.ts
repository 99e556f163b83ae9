import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { build, detachmentRow, insertAll, somebodyAt } from '../../testing/settlement.ts';
import { deskOf, type Settling } from '../../testing/settlement-desk.ts';
import { detachmentOn } from '../detachment/detachment-on.ts';

let exchange: TestSubgraph;
let region: Region;
let her: string;
let [home, host]: Viewer[] = [];
const it = {} as Settling;
const { lend, workedOn, batches, propose, approve, approved, lines, gaps, statusOf } = deskOf(it);
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

test('confirmed hours become lines of the batch of their month; what has no agreement waits and comes in by itself', async () => {
  await lend({ starts_on: '2026-03-10', in_force_from: '2026-03-10' });
  const before = await workedOn('2026-03-09');
  await workedOn('2026-03-10');
  expect(await build(exchange, region)).toMatchObject({
    sourcesTotal: 2,
    sourcesDone: 2,
    linesMade: 1,
    differences: 1,
  });
  expect([await gaps(), await statusOf(before)]).toEqual([[['NO_AGREEMENT']], 'CONFIRMED_BY_PROFESSIONAL']);
  await exchange.em.execute(
    `update detachment_agreement set in_force_from = '2026-03-09', starts_on = '2026-03-09' where professional_id = ?`,
    [her],
  );
  expect(await build(exchange, region)).toMatchObject({ linesMade: 1, differences: 0 });
  expect([await gaps(), await statusOf(before)]).toEqual([[], 'SETTLED']);
  const [batch] = await batches();
  expect(batch).toMatchObject({ status: 'OPEN', startsOn: march });
  expect(batch!.totals).toEqual({ lines: 2, minutes: 960, netCents: 96_000, vatCents: 20_160, totalCents: 116_160 });
  expect(await build(exchange, region)).toMatchObject({ linesMade: 0, linesTakenOut: 0 });
});

test('what settles a day is what detachmentOn says of it: the department first, suspended is not in force', async () => {
  const whole = detachmentRow(region, her);
  const narrow = detachmentRow(region, her, {
    department_id: region.department.id,
    cost_per_hour_cents: 5_000,
    in_force_from: '2026-03-10',
    starts_on: '2026-03-10',
  });
  await insertAll(exchange.em, 'detachment_agreement', [whole, narrow]);
  await insertAll(exchange.em, 'detachment_suspension', [
    {
      id: uuidv7(),
      region_id: region.regionId,
      detachment_id: narrow['id'],
      from_day: '2026-03-12',
      until_day: '2026-03-12',
      reason: 'LEAVE',
    },
  ]);
  const days = ['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'];
  for (const day of days) await workedOn(day);
  await build(exchange, region);
  const settled = await exchange.em.execute<{ id: string }[]>(
    'select detachment_id as id from settlement_line where professional_id = ? order by day',
    [her],
  );
  const asked = { professionalId: her, hostMemberId: region.host.id, departmentId: region.department.id };
  const told = [];
  for (const day of days) told.push((await detachmentOn(exchange.em, { ...asked, day }))?.id);
  expect(settled.map(({ id }) => id)).toEqual(told);
  expect(told).toEqual([whole['id'], narrow['id'], whole['id'], narrow['id']]);
});

test('both approve, invoice, correct: the old line is taken back to the cent and a new one stands in the next batch', async () => {
  await lend();
  const sheet = await workedOn('2026-03-10');
  await build(exchange, region);
  const first = await approved();
  expect(first.status).toBe('APPROVED_BOTH');
  await workedOn('2026-03-10', -60, { corrects_id: sheet });
  expect(await build(exchange, region)).toMatchObject({ linesCredited: 1, linesMade: 1 });
  expect(await lines()).toEqual([
    { minutes: 480, net_cents: 48_000, batch: march, is_credit: false, vat: 2_100 },
    { minutes: -480, net_cents: -48_000, batch: '2026-04-01', is_credit: true, vat: 2_100 },
    { minutes: 420, net_cents: 42_000, batch: '2026-04-01', is_credit: false, vat: 2_100 },
  ]);
  expect((await batches()).map(({ status, totals }) => [status, totals.netCents])).toEqual([
    ['APPROVED_BOTH', 48_000],
    ['OPEN', -6_000],
  ]);
});

test('a merger in the middle of a batch: work before it stays with whom it was, work from its day on goes to the successor', async () => {
  const successor = uuidv7();
  await lend({ ends_on: '2026-03-15' });
  await lend({ starts_on: '2026-03-16', in_force_from: '2026-03-16', home_member_id: successor });
  for (const day of ['2026-03-15', '2026-03-16']) await workedOn(day);
  await build(exchange, region);
  expect([(await batches()).map(({ totals }) => totals.lines), await gaps()]).toEqual([[1], [['NO_AGREEMENT']]]);
  const member = (id: string) =>
    exchange.em.execute(
      `insert into borrowed_member (id, version, region_id, slug, name, short_name) values (?, 1, ?, ?, 'Samen', 'Samen')`,
      [id, region.regionId, id],
    );
  await member(successor);
  const merge = (id: string, into: string) =>
    exchange.em.execute(`update borrowed_member set successor_id = ?, merged_on = '2026-03-16' where id = ?`, [
      into,
      id,
    ]);
  await merge(region.home.id, successor);
  expect(await build(exchange, region)).toMatchObject({ linesMade: 1, differences: 0 });
  const settled = () =>
    exchange.em.execute(
      'select day::text, home_member_id as home, net_cents as cents from settlement_line where region_id = ? order by day',
      [region.regionId],
    );
  const before = { day: '2026-03-15', home: region.home.id, cents: 48_000 };
  expect(await settled()).toEqual([before, { day: '2026-03-16', home: successor, cents: 48_000 }]);
  await merge(successor, region.host.id); // and that one into the host: nothing is owed any more
  expect(await build(exchange, region)).toMatchObject({ linesTakenOut: 1, linesMade: 0, differences: 0 });
  expect(await settled()).toEqual([before]);
});

test('an approved batch takes no line, loses none and changes none, whoever tries', async () => {
  await lend();
  await workedOn('2026-03-10');
  await build(exchange, region);
  await approved();
  const tries = [
    'update settlement_line set net_cents = 1',
    'delete from settlement_line',
    'update settlement_line set batch_id = gen_random_uuid()',
    "insert into settlement_line select (jsonb_populate_record(line, jsonb_build_object('id', gen_random_uuid(), 'source_id', gen_random_uuid()))).* from settlement_line line",
  ];
  for (const sql of tries)
    await expect(
      exchange.em.execute(`${sql} where ${sql.includes('line line') ? 'line.' : ''}region_id = ?`, [region.regionId]),
    ).rejects.toThrow(/settled for good|takes no line|stays in its batch/);
});

test('what is proposed is closed; a correction leaves it, takes the approval back and goes into the next', async () => {
  await lend();
  const [kept, corrected] = [await workedOn('2026-03-10'), await workedOn('2026-03-12')];
  await build(exchange, region);
  const [batch] = await batches();
  await propose(batch!.id);
  expect((await propose(batch!.id)).codes).toEqual(['NOT_OPEN']);
  await approve(home!, batch!.id, region.home.id, 96_000);
  await workedOn('2026-03-12', 30, { corrects_id: corrected });
  await workedOn('2026-03-16');
  expect(await approve(host!, batch!.id, region.host.id, 96_000)).toMatchObject({
    codes: ['LINES_CHANGED'],
    batch: { status: 'PROPOSED', totals: { lines: 1, netCents: 48_000 } },
  });
  await build(exchange, region);
  expect((await batches()).map(({ status, totals }) => [status, totals.netCents])).toEqual([
    ['PROPOSED', 48_000],
    ['OPEN', 51_000 + 48_000],
  ]);
  expect((await approve(host!, batch!.id, region.host.id, 48_000)).batch.status).toBe('PROPOSED');
  expect((await approve(home!, batch!.id, region.home.id, 48_000)).batch.status).toBe('APPROVED_BOTH');
  expect(await statusOf(kept)).toBe('SETTLED');
  const steps = 'select count(*)::integer as steps from timesheet_step where timesheet_id = ? and kind = ?';
  expect(await exchange.em.execute(steps, [kept, 'SETTLED'])).toEqual([{ steps: 1 }]);
});
