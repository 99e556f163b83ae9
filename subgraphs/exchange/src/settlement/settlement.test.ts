import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aSheet, build, detachmentRow, insertAll, somebodyAt } from '../../testing/settlement.ts';
import { detachmentOn } from '../detachment/detachment-on.ts';
import { settleEachDay } from './settle.round.ts';

let exchange: TestSubgraph;
let region: Region;
let her: string;
let [home, host]: Viewer[] = [];
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  exchange.now = new Date('2026-04-02T08:00:00Z');
  her = uuidv7();
  [home, host] = [somebodyAt(region, region.home.id), somebodyAt(region, region.host.id)];
});

const lend = (over = {}) => insertAll(exchange.em, 'detachment_agreement', [detachmentRow(region, her, over)]);
const march = '2026-03-01';
const workedOn = (day: string, minutes = 480, over = {}) =>
  aSheet(
    exchange,
    region,
    her,
    `${day}T07:00:00Z`,
    [{ month: `${day.slice(0, 8)}01`, band: 'REGULAR', minutes }],
    over,
  );

const batchFields = 'id number status startsOn totals { lines minutes netCents vatCents totalCents }';
interface Batch {
  id: string;
  number: string;
  status: string;
  startsOn: string;
  totals: { lines: number; minutes: number; netCents: number; vatCents: number; totalCents: number };
}
async function batches(viewer: Viewer = home!): Promise<Batch[]> {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Member {
    settlementBatches { nodes { ${batchFields} } } } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { of: [{ __typename: 'Member', id: region.home.id }] });
  if (errors) throw errors[0];
  const [member] = data!['_entities'] as ({ settlementBatches: { nodes: Batch[] } | null } | null)[];
  return (member?.settlementBatches?.nodes ?? []).toReversed();
}
async function step(viewer: Viewer, mutation: string, input: object): Promise<{ batch: Batch; codes: string[] }> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { settlementBatch { ${batchFields} } userErrors { code } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input });
  if (errors) throw errors[0];
  const answer = data![mutation] as { settlementBatch: Batch; userErrors: { code: string }[] };
  return { batch: answer.settlementBatch, codes: answer.userErrors.map(({ code }) => code) };
}
const propose = (id: string) => step(home!, 'proposeSettlementBatch', { settlementBatchId: id });
const approve = (viewer: Viewer, id: string, memberId: string, netCents: number) =>
  step(viewer, 'approveSettlementBatch', { settlementBatchId: id, memberId, netCents });
async function approved(): Promise<Batch> {
  const [batch] = (await batches()).filter(({ status }) => status === 'OPEN');
  await propose(batch!.id);
  await approve(home!, batch!.id, region.home.id, batch!.totals.netCents);
  return (await approve(host!, batch!.id, region.host.id, batch!.totals.netCents)).batch;
}
const lines = () =>
  exchange.em.execute<{ minutes: number; net_cents: number; batch: string; is_credit: boolean; vat: number }[]>(
    `select minutes, net_cents, batch.starts_on::text as batch, credits_id is not null as is_credit, vat_hundredths as vat
     from settlement_line line join settlement_batch batch on batch.id = batch_id where line.region_id = ? order by line.id`,
    [region.regionId],
  );
const gaps = async () =>
  (
    await exchange.em.execute<{ gaps: string[] }[]>(
      'select gaps from settlement_difference where region_id = ? order by day',
      [region.regionId],
    )
  ).map(one => one.gaps);
const statusOf = async (id: string) =>
  (await exchange.em.execute<{ status: string }[]>('select status from timesheet where id = ?', [id]))[0]!.status;

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

test('an approved batch takes no line, loses none and changes none, whoever tries', async () => {
  await lend();
  await workedOn('2026-03-10');
  await build(exchange, region);
  await approved();
  const tries = [
    'update settlement_line set net_cents = 1',
    'delete from settlement_line',
    "insert into settlement_line select (jsonb_populate_record(line, jsonb_build_object('id', gen_random_uuid(), 'source_id', gen_random_uuid()))).* from settlement_line line",
  ];
  for (const sql of tries)
    await expect(
      exchange.em.execute(`${sql} where ${sql.includes('line line') ? 'line.' : ''}region_id = ?`, [region.regionId]),
    ).rejects.toThrow(/settled for good|takes no line/);
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
});

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

async function memberDetails(): Promise<void> {
  await exchange.em.execute(
    `insert into borrowed_registration select id, 1, region_id, '12345678', null, 'NL001234567B01', 'NL91ABNA0417164300',
       'Van Swietenplein 1', '9728 NT', 'Groningen' from borrowed_member where region_id = ?`,
    [region.regionId],
  );
}

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
  exchange.now = new Date('2026-04-05T22:00:00Z');
  await go();
  await workedOn('2026-03-31');
  await build(exchange, region);
  expect((await batches()).map(({ status, startsOn, totals }) => [status, startsOn, totals.lines])).toEqual([
    ['PROPOSED', march, 1],
    ['OPEN', '2026-04-01', 1],
  ]);
});

test('work at her own employer, and of who is self-employed, is settled with nobody', async () => {
  await lend();
  await workedOn('2026-03-10', 480, { home_member_id: region.host.id });
  await workedOn('2026-03-12', 480, { home_member_id: null });
  expect(await build(exchange, region)).toMatchObject({ sourcesTotal: 0, linesMade: 0 });
});

test('money is for finance, administration and HR of the two; she sees her hours alone; others and the office nothing', async () => {
  await lend();
  await workedOn('2026-03-10');
  await build(exchange, region);
  const [line] = await exchange.em.execute<{ id: string; batch: string }[]>(
    'select id, batch_id as batch from settlement_line where professional_id = ?',
    [her],
  );
  const fields = 'minutes netCents costPerHourCents vatHundredths batch { id } bands { minutes cents weight }';
  const see = (viewer: Viewer) => exchange.reference(viewer, 'SettlementLine', line!.id, fields);
  const whole = {
    minutes: 480,
    netCents: 48_000,
    costPerHourCents: 6_000,
    vatHundredths: 2_100,
    batch: { id: line!.batch },
  };
  for (const role of ['FINANCE', 'MEMBER_ADMIN', 'HR_ADVISOR'])
    for (const { id } of [region.home, region.host])
      expect(await see(somebodyAt(region, id, role))).toMatchObject(whole);
  expect(await see(aViewer({ personId: her, tenantId: region.regionId }))).toEqual({
    minutes: 480,
    netCents: null,
    costPerHourCents: null,
    vatHundredths: null,
    batch: null,
    bands: [{ minutes: 480, cents: null, weight: null }],
  });
  const office = aViewer({
    personId: uuidv7(),
    tenantId: region.regionId,
    roles: [{ role: 'PROGRAMME_MANAGER', organisationId: null, unitId: null }],
  });
  for (const viewer of [
    office,
    somebodyAt(region, region.home.id, 'PLANNER'),
    somebodyAt(region, uuidv7()),
    { ...home!, tenantId: uuidv7() },
  ]) {
    expect(await see(viewer)).toBeNull();
    expect(await batches(viewer)).toEqual([]);
    const { data } = await exchange.ask(viewer, 'query($id: ID!) { settlementBatch(id: $id) { id } }', {
      id: line!.batch,
    });
    expect(data!['settlementBatch']).toBeNull();
  }
  const progress = 'query { settlementProgress { status batches } }';
  expect((await exchange.ask(office, progress)).data!['settlementProgress']).toEqual([{ status: 'OPEN', batches: 1 }]);
  expect((await exchange.ask(home!, progress)).data!['settlementProgress']).toBeNull();
});

test('the table itself refuses a line about training (row 40)', async () => {
  await lend();
  await workedOn('2026-03-10');
  await build(exchange, region);
  const training = `insert into settlement_line select (jsonb_populate_record(line,
    jsonb_build_object('id', gen_random_uuid(), 'source_id', gen_random_uuid(), 'kind', 'TRAINING_COST', 'sheet_id', null))).*
    from settlement_line line where line.region_id = ?`;
  await expect(exchange.em.execute(training, [region.regionId])).rejects.toThrow('settlement_line_kind');
});

test('an exemption counts from its approval by somebody else, for work of its days; lines that stand keep theirs', async () => {
  await lend();
  await workedOn('2026-03-10');
  const ask = async (viewer: Viewer, mutation: string, input: object) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${mutation}(input: $input) { vatExemption { id status } userErrors { code } } }`;
    const { data, errors } = await exchange.ask(viewer, query, { input });
    if (errors) throw errors[0];
    return data![mutation] as { vatExemption: { id: string; status: string } | null; userErrors: { code: string }[] };
  };
  const wish = {
    homeMemberId: region.home.id,
    hostMemberId: region.host.id,
    legalBasis: 'NON_PROFIT_ASSISTANCE',
    basis: 'CARE_RELATED',
    validFrom: '2026-03-01',
    validUntil: '2026-03-31',
  };
  expect((await ask(home!, 'requestVatExemption', { ...wish, evidence: ' ' })).userErrors).toEqual([
    { code: 'NO_EVIDENCE' },
  ]);
  await expect(ask(host!, 'requestVatExemption', { ...wish, evidence: 'x' })).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  const { vatExemption } = await ask(home!, 'requestVatExemption', { ...wish, evidence: 'Brief 12' });
  const decide = (viewer: Viewer) =>
    ask(viewer, 'decideVatExemption', { vatExemptionId: vatExemption!.id, isApproved: true });
  expect((await decide(home!)).userErrors).toEqual([{ code: 'NOT_TO_DECIDE' }]);
  await build(exchange, region);
  expect((await lines()).map(({ vat }) => vat)).toEqual([2_100]);
  expect((await decide(somebodyAt(region, region.home.id, 'MEMBER_ADMIN'))).vatExemption!.status).toBe('APPROVED');
  await build(exchange, region); // open still: set right
  expect((await lines()).map(({ vat }) => vat)).toEqual([0]);
  await approved();
  await exchange.em.execute(`update vat_exemption set valid_until = '2026-03-09' where region_id = ?`, [
    region.regionId,
  ]);
  await workedOn('2026-04-01'); // after its last day
  await build(exchange, region);
  expect((await lines()).map(({ vat }) => vat)).toEqual([0, 2_100]);
});

test('a journey is entered by her or her employer, approved by the host, and becomes a line', async () => {
  await lend();
  await exchange.em.execute(
    'insert into borrowed_professional (id, version, region_id, is_self_employed) values (?, 1, ?, false)',
    [her, region.regionId],
  );
  const herself = aViewer({ personId: her, tenantId: region.regionId });
  const ask = async (viewer: Viewer, mutation: string, input: object) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${mutation}(input: $input) { travelCost { id status } userErrors { code } } }`;
    const { data, errors } = await exchange.ask(viewer, query, { input });
    if (errors) throw errors[0];
    return data![mutation] as { travelCost: { id: string; status: string } | null; userErrors: { code: string }[] };
  };
  const journey = { hostMemberId: region.host.id, day: '2026-03-10', kilometres: 48 };
  expect((await ask(herself, 'enterTravelCost', { ...journey, kilometres: 601 })).userErrors).toEqual([
    { code: 'INVALID_DISTANCE' },
  ]);
  expect((await ask(herself, 'enterTravelCost', { ...journey, hostMemberId: region.home.id })).userErrors).toEqual([
    { code: 'NOT_LENT' },
  ]);
  await expect(ask(host!, 'enterTravelCost', { ...journey, professionalId: her })).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  const { travelCost } = await ask(home!, 'enterTravelCost', { ...journey, professionalId: her });
  expect((await ask(herself, 'enterTravelCost', journey)).userErrors).toEqual([{ code: 'ALREADY_ENTERED' }]);
  await build(exchange, region);
  expect(await lines()).toEqual([]);
  const decision = { travelCostId: travelCost!.id, isApproved: true };
  await expect(ask(home!, 'decideTravelCost', decision)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await ask(host!, 'decideTravelCost', decision)).travelCost!.status).toBe('APPROVED');
  expect((await ask(host!, 'decideTravelCost', decision)).userErrors).toEqual([{ code: 'ALREADY_DECIDED' }]);
  await build(exchange, region);
  expect((await lines()).map(({ net_cents, minutes }) => [net_cents, minutes])).toEqual([[48 * 23, 0]]);
});
