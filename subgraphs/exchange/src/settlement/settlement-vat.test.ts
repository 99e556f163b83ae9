import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { build, somebodyAt } from '../../testing/settlement.ts';
import { deskOf, type Settling } from '../../testing/settlement-desk.ts';

let exchange: TestSubgraph;
let region: Region;
let her: string;
let [home, host]: Viewer[] = [];
const it = {} as Settling;
const { lend, workedOn, batches, approved, lines } = deskOf(it);
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  exchange.now = new Date('2026-04-02T08:00:00Z');
  her = uuidv7();
  [home, host] = [somebodyAt(region, region.home.id), somebodyAt(region, region.host.id)];
  Object.assign(it, { exchange, region, her, home, host });
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

test.each([
  ['REQUESTED', '2026-05-01', '2026-05-31', 'WITHDRAWN', '2026-05-31'],
  ['APPROVED', '2026-05-03', '2026-05-31', 'WITHDRAWN', '2026-05-31'],
  ['APPROVED', '2026-05-02', '2026-05-31', 'APPROVED', '2026-05-02'],
  ['APPROVED', '2026-05-01', '2026-05-02', 'ALREADY_OVER', '2026-05-02'],
  ['REFUSED', '2026-05-01', '2026-05-31', 'ALREADY_OVER', '2026-05-31'],
])('an exemption %s from %s until %s, withdrawn on 2 May: %s', async (status, from, until, expected, last) => {
  exchange.now = new Date('2026-05-02T08:00:00Z');
  const id = uuidv7();
  await exchange.em.execute(
    `insert into vat_exemption (id, region_id, home_member_id, host_member_id, legal_basis, basis, evidence, valid_from,
       valid_until, status, asked_at, decided_at)
     values (?, ?, ?, ?, 'TBA', 'CARE_RELATED', 'x', ?, ?, ?, now(), case when ? <> 'REQUESTED' then now() end)`,
    [id, region.regionId, region.home.id, region.host.id, from, until, status, status],
  );
  const query = `mutation { withdrawVatExemption(input: { vatExemptionId: "${id}" }) { vatExemption { status validUntil viewerCanWithdraw } userErrors { code } } }`;
  const can = () => exchange.reference(home!, 'VatExemption', id, 'viewerCanWithdraw');
  expect(await can()).toEqual({ viewerCanWithdraw: expected !== 'ALREADY_OVER' });
  expect((await exchange.ask(host!, query)).errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
  const { vatExemption, userErrors } = (await exchange.ask(home!, query)).data!['withdrawVatExemption'] as {
    vatExemption: object;
    userErrors: { code: string }[];
  };
  expect(vatExemption).toEqual({
    status: expected === 'ALREADY_OVER' ? status : expected,
    validUntil: last,
    viewerCanWithdraw: false,
  });
  expect(userErrors.map(({ code }) => code)).toEqual(expected === 'ALREADY_OVER' ? [expected] : []);
});
