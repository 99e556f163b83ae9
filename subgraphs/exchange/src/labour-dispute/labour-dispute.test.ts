import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';

let exchange: TestSubgraph;
let region: Region;
let office: Viewer;
const locationId = uuidv7();
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  await exchange.em.execute('update borrowed_department set location_id = ? where id = ?', [
    locationId,
    region.department.id,
  ]);
  office = officeOf(region.regionId);
});
const officeOf = (tenantId: string) =>
  aViewer({ personId: uuidv7(), tenantId, roles: [{ role: 'PROGRAMME_MANAGER', organisationId: null, unitId: null }] });

const fields = 'labourDispute { id startsOn endsOn note member { id } location { id } } userErrors { code }';
const mutate = async (viewer: Viewer, name: string, input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await exchange.ask(
    viewer,
    `mutation($input: ${type}) { ${name}(input: $input) { ${fields} } }`,
    { input },
  );
  return errors
    ? errors[0]!.extensions['code']
    : (data![name] as { labourDispute: { id: string } | null; userErrors: object[] });
};
const enter = (over: object = {}, viewer = office) =>
  mutate(viewer, 'enterLabourDispute', { memberId: region.host.id, startsOn: '2026-02-02', ...over });
const gate = [{ code: 'LABOUR_DISPUTE', enforcement: 'GATE' }];

test('who is lent meanwhile waits for somebody to look, who says why; who works there does not', async () => {
  await enter({ locationId, endsOn: '2026-02-02' });
  const shift = await aShift(exchange, region, { places: 2 });
  const lent = await signUp(exchange, await aProfessional(exchange, region), shift.id);
  expect(lent).toMatchObject({ signUp: { status: 'PENDING_CHECK', ruleIds: ['EX-10'] }, findings: gate });
  expect(
    await signUp(exchange, await aProfessional(exchange, region, { memberId: region.host.id }), shift.id),
  ).toMatchObject({
    signUp: { status: 'SUBMITTED', ruleIds: [] },
  });
  const id = lent.signUp!.id;
  expect((await confirm(exchange, aPlanner(region), id)).userErrors).toEqual([{ code: 'REASON_REQUIRED' }]);
  expect(await confirm(exchange, aPlanner(region), id, null, 'CHECKED_BY_PHONE')).toMatchObject({
    signUp: { status: 'CONFIRMED' },
  });
});

test("the office's own words are kept with it, unless they cannot be", async () => {
  expect(await enter({ note: ' Estafettestaking ' })).toMatchObject({ labourDispute: { note: 'Estafettestaking' } });
  expect(await enter({ note: 'x'.repeat(500) })).toMatchObject({ userErrors: [] });
  for (const [note, code] of [
    ['x'.repeat(501), 'TEXT_TOO_LONG'],
    ['\u0000', 'TEXT_NOT_STORABLE'],
  ])
    expect(await enter({ note })).toEqual({ labourDispute: null, userErrors: [{ code }] });
});

test('it ends on the day that the office says', async () => {
  const entered = (await enter()) as { labourDispute: { id: string } };
  const end = (endsOn: string, viewer = office) =>
    mutate(viewer, 'endLabourDispute', { labourDisputeId: entered.labourDispute.id, endsOn });
  expect(await end('2026-02-01')).toMatchObject({
    labourDispute: { endsOn: null },
    userErrors: [{ code: 'ENDS_BEFORE_IT_STARTS' }],
  });
  expect(await end('2026-02-04')).toMatchObject({ labourDispute: { endsOn: '2026-02-04' }, userErrors: [] });
  const at = (day: string) =>
    aShift(exchange, region, { startsAt: new Date(`${day}T06:30Z`), endsAt: new Date(`${day}T15:00Z`) });
  const [last, next] = [await at('2026-02-04'), await at('2026-02-05')];
  expect(await signUp(exchange, await aProfessional(exchange, region), last.id)).toMatchObject({ findings: gate });
  expect(await signUp(exchange, await aProfessional(exchange, region), next.id)).toMatchObject({ findings: [] });
  for (const viewer of [aPlanner(region), officeOf(uuidv7())])
    expect(await end('2026-02-05', viewer)).toBe('NOT_FOUND');
});

test('a place that the region does not have is refused', async () => {
  const [foreign, unknown] = [await aRegion(exchange), uuidv7()];
  const refused = { labourDispute: null, userErrors: [{ code: 'UNKNOWN_PLACE' }] };
  expect(await enter({ memberId: foreign.host.id })).toEqual(refused);
  expect(await enter({ locationId: unknown })).toEqual(refused);
  expect(await enter({ memberId: region.home.id, locationId })).toEqual(refused);
  expect(await enter({ endsOn: '2026-02-01' })).toMatchObject({ userErrors: [{ code: 'ENDS_BEFORE_IT_STARTS' }] });
});

test('only the office enters them and sees them', async () => {
  await enter({ locationId });
  expect(await enter({}, aPlanner(region))).toBe('FORBIDDEN');
  const list = async (viewer: Viewer) =>
    (await exchange.ask(viewer, '{ labourDisputes { totalCount nodes { startsOn member { id } location { id } } } }'))
      .data!['labourDisputes'];
  expect(await list(office)).toEqual({
    totalCount: 1,
    nodes: [{ startsOn: '2026-02-02', member: { id: region.host.id }, location: { id: locationId } }],
  });
  expect(await list(aPlanner(region))).toBeNull();
  expect(await list(officeOf(uuidv7()))).toMatchObject({ totalCount: 0 });
});
