import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { OpenShift } from './open-shift.entity.ts';
import { OpenShiftStatus } from './open-shift.enums.ts';
import { shiftStatus } from './shift-status.rules.ts';

let exchange: TestSubgraph;
let region: Region;
let viewer: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => {
  region = await aRegion(exchange);
  viewer = await aProfessional(exchange, region);
});
afterAll(() => exchange.stop());

const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);
const span = (from: number, until = from + 8) => ({ startsAt: hours(from), endsAt: hours(until) });
const idsOf = async (as: Viewer, filter: object | null): Promise<string[]> => {
  const { data, errors } = await exchange.ask(
    as,
    'query($filter: OpenShiftFilter) { openShifts(filter: $filter) { nodes { id } } }',
    { filter },
  );
  if (errors) throw errors[0];
  return (data as never as { openShifts: { nodes: { id: string }[] } }).openShifts.nodes.map(({ id }) => id);
};

test('the board shows what is on offer in the region from now on, by start, also when it is full', async () => {
  const later = await aShift(exchange, region, span(48));
  const full = await aShift(exchange, region, { ...span(24), placesTaken: 1 });
  await aShift(exchange, region, { ...span(24), status: 'DRAFT' });
  await aShift(exchange, region, { ...span(24), status: 'CANCELLED' });
  await aShift(exchange, region, span(0));
  await aShift(exchange, await aRegion(exchange), span(24));
  expect(await idsOf(viewer, null)).toEqual([full.id, later.id]);
});

test('each filter restricts, and together they restrict more', async () => {
  const plain = await aShift(exchange, region, span(24));
  const night = await aShift(exchange, region, { ...span(30), isNight: true });
  const elsewhere = await aShift(exchange, region, { ...span(36), memberId: region.home.id });
  const foreign = await aShift(exchange, region, {
    ...span(42),
    professionId: region.regionId,
    departmentId: region.regionId,
  });
  const all = [plain.id, night.id, elsewhere.id, foreign.id];
  expect(await idsOf(viewer, {})).toEqual(all);
  expect(await idsOf(viewer, { nightsOnly: true })).toEqual([night.id]);
  expect(await idsOf(viewer, { memberIds: [region.home.id] })).toEqual([elsewhere.id]);
  expect(await idsOf(viewer, { memberIds: [] })).toEqual([]);
  expect(await idsOf(viewer, { professionIds: [region.regionId] })).toEqual([foreign.id]);
  expect(await idsOf(viewer, { departmentKinds: ['OK', 'IC'] })).toEqual(all.slice(0, 3));
  expect(await idsOf(viewer, { departmentKinds: ['IC'] })).toEqual([]);
  expect(await idsOf(viewer, { myProfessionOnly: true })).toEqual(all.slice(0, 3));
  expect(await idsOf(aViewer({ tenantId: region.regionId }), { myProfessionOnly: true })).toEqual([]);
  expect(await idsOf(viewer, { from: hours(30), until: hours(36) })).toEqual([night.id]);
  expect(await idsOf(viewer, { from: hours(30), memberIds: [region.host.id], departmentKinds: ['OK'] })).toEqual([
    night.id,
  ]);
});

const ofMember =
  'query($id: ID!, $filter: MemberShiftFilter) { _entities(representations: [{ __typename: "Member", id: $id }]) { ... on Member { viewerCanPlan openShiftCount waitingSignUpCount shifts(filter: $filter) { nodes { id status signUps { totalCount nodes { status professional { id } } } } } } } }';
interface Desk {
  viewerCanPlan: boolean;
  openShiftCount: number;
  waitingSignUpCount: number | null;
  shifts: { nodes: { id: string; status: string; signUps: { totalCount: number } }[] } | null;
}
const deskOf = async (as: Viewer, filter: object | null = null): Promise<Desk> => {
  const { data, errors } = await exchange.ask(as, ofMember, { id: region.host.id, filter });
  if (errors) throw errors[0];
  return (data!['_entities'] as Desk[])[0]!;
};

test('every status that a planner can filter by means what the shift says of itself', async () => {
  const spans = [span(-24), span(-1), span(24)];
  for (const one of spans) {
    for (const placesConfirmed of [0, 1, 2])
      await aShift(exchange, region, { ...one, places: 2, placesTaken: 2, placesConfirmed });
    for (const status of ['DRAFT', 'CLOSED', 'CANCELLED'] as const) await aShift(exchange, region, { ...one, status });
  }
  const all = await exchange.em.find(OpenShift, { regionId: region.regionId });
  for (const status of Object.values(OpenShiftStatus)) {
    const { shifts } = await deskOf(aPlanner(region), { statuses: [status] });
    const expected = all.filter(shift => shiftStatus(shift, now) === status).map(({ id }) => id);
    expect([status, shifts!.nodes.map(({ id }) => id).sort()]).toEqual([status, expected.sort()]);
  }
});

test("the planner's desk counts what waits, and costs the same for two shifts and for twenty", async () => {
  const people = await Promise.all([1, 2].map(() => aProfessional(exchange, region)));
  for (let n = 1; n <= 20; n++) {
    const shift = await aShift(exchange, region, { ...span(24 * n), places: 2, requiredEpas: [] });
    for (const one of people) await signUp(exchange, one, shift.id);
  }
  const desk = await deskOf(aPlanner(region));
  expect(desk).toMatchObject({ viewerCanPlan: true, openShiftCount: 20, waitingSignUpCount: 40 });
  expect(desk.shifts!.nodes.map(({ signUps }) => signUps.totalCount)).toEqual(Array(20).fill(2));
  const costs: number[] = [];
  for (const until of [hours(50), hours(24 * 30)]) {
    exchange.statements.length = 0;
    await deskOf(aPlanner(region), { until });
    costs.push(exchange.statements.length);
  }
  expect(costs).toEqual([7, 7]);
});

test('what waits for a decision can be picked out; confirmed is decided', async () => {
  const [waits, decided] = [await aShift(exchange, region, span(24)), await aShift(exchange, region, span(72))];
  await aShift(exchange, region, span(96));
  await signUp(exchange, viewer, waits.id);
  await confirm(exchange, aPlanner(region), (await signUp(exchange, viewer, decided.id)).signUp!.id);
  const desk = await deskOf(aPlanner(region), { waitingOnly: true });
  expect(desk.shifts!.nodes.map(({ id, status }) => [id, status])).toEqual([[waits.id, 'PUBLISHED']]);
  expect(desk).toMatchObject({ waitingSignUpCount: 1, openShiftCount: 2 });
});

test('nobody but planners of the member sees its desk', async () => {
  const shift = await aShift(exchange, region, span(24));
  await signUp(exchange, viewer, shift.id);
  const elsewhere = await aRegion(exchange);
  const strangers = [
    viewer,
    aViewer({ tenantId: region.regionId }),
    { ...aPlanner(region), roles: [{ role: 'PLANNER', organisationId: region.home.id, unitId: null }] },
  ];
  for (const one of strangers)
    expect(await deskOf(one)).toMatchObject({ viewerCanPlan: false, waitingSignUpCount: null, shifts: null });
  for (const organisationId of [region.host.id, null]) {
    const roles = [{ role: 'PLANNER', organisationId, unitId: null }];
    expect(await deskOf({ ...aPlanner(region), tenantId: elsewhere.regionId, roles })).toBeNull();
  }
});
