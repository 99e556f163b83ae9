import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { aPlanner, aProfessional, aRegion, aShift } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

const hour = (n: number) => new Date(Date.UTC(2026, 1, 2, 6 + n));
const board = `query($first: Int) { openShifts(first: $first) { nodes {
  id status startsAt workMinutes isNight places placesTaken externalId member { id } department { id } profession { id }
  requiredEpas { epa { id } minimumLevel } viewerSignUp { id status } viewerCanSignUp
  eligibility { outcome findings { code ruleId missingEpas { epa { id } requiredLevel heldLevel } } } } } }`;

test('the shift board costs two statements for two shifts and for twenty', async () => {
  const region = await aRegion(exchange);
  const viewer = await aProfessional(exchange, region);
  for (let n = 0; n < 20; n++) await aShift(exchange, region, { startsAt: hour(n * 24), endsAt: hour(n * 24 + 8) });
  for (const first of [2, 20]) {
    exchange.statements.length = 0;
    const { data, errors } = await exchange.ask(viewer, board, { first });
    expect(errors).toBeUndefined();
    expect(
      (data as never as { openShifts: { nodes: { viewerCanSignUp: boolean }[] } }).openShifts.nodes.map(
        one => one.viewerCanSignUp,
      ),
    ).toEqual(Array(first).fill(true));
    expect(exchange.statements).toHaveLength(2);
  }
});

const near = `query($after: String, $first: Int) { openShifts(nearestTo: { latitude: 53.22, longitude: 6.57 }, first: $first, after: $after) {
  totalCount nodes { id distanceKm(latitude: 53.22, longitude: 6.57) } pageInfo { hasNextPage endCursor } } }`;

test('shifts come nearest first, by start within a kilometre, where no place or no department is known last, page after page', async () => {
  const region = await aRegion(exchange);
  const viewer = await aProfessional(exchange, region);
  const at = async (latitude: number | null, longitude: number | null) => {
    const id = uuidv7();
    const place = { id, version: 1, regionId: region.regionId, memberId: region.host.id, name: 'Elders', kind: 'OK' };
    await exchange.em.transactional(async tx => tx.create(BorrowedDepartment, { ...place, latitude, longitude }));
    return id;
  };
  const [assen, groningen, nowhere] = [await at(52.99, 6.56), await at(53.22, 6.57), await at(null, null)];
  const add = async (departmentId: string, n: number) =>
    (await aShift(exchange, region, { departmentId, startsAt: hour(n * 24), endsAt: hour(n * 24 + 8) })).id;
  const [first, far, later] = [await add(nowhere, 0), await add(assen, 1), await add(groningen, 3)];
  const sooner = await add(groningen, 2);
  const unheard = await add(uuidv7(), 0);
  const pageAfter = async (after: string | null) => {
    const { data, errors } = await exchange.ask(viewer, near, { first: 2, after });
    expect(errors).toBeUndefined();
    return data!['openShifts'] as never as Nearest;
  };
  const one = await pageAfter(null);
  expect(one).toMatchObject({
    totalCount: 5,
    nodes: [
      { id: sooner, distanceKm: 0 },
      { id: later, distanceKm: 0 },
    ],
    pageInfo: { hasNextPage: true },
  });
  const two = await pageAfter(one.pageInfo.endCursor);
  expect(two).toMatchObject({
    nodes: [
      { id: far, distanceKm: 26 },
      { id: first, distanceKm: null },
    ],
    pageInfo: { hasNextPage: true },
  });
  exchange.statements.length = 0;
  expect(await pageAfter(two.pageInfo.endCursor)).toMatchObject({
    nodes: [{ id: unheard, distanceKm: null }],
    pageInfo: { hasNextPage: false },
  });
  expect(exchange.statements).toHaveLength(6);
  const forged = [3_000_000_000, 100_001, -1].map(km =>
    Buffer.from(JSON.stringify([km, '2026-02-10T07:00:00Z', first])).toString('base64url'),
  );
  for (const after of ['x', 'WzFd', 'W251bGwsMSwyXQ', ...forged])
    expect((await exchange.ask(viewer, near, { first: 2, after })).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
});

interface Nearest {
  nodes: { id: string; distanceKm: number | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

test('a shift says what it asks, and the roster number to planners of the host alone', async () => {
  const region = await aRegion(exchange);
  const shift = await aShift(exchange, region, { externalId: 'D1', places: 2 });
  const query = `query($id: ID!) { openShift(id: $id) { status startsAt workMinutes places placesTaken externalId requiredEpas { minimumLevel } eligibility { outcome } viewerCanSignUp } }`;
  const asVisitor = await exchange.ask(aViewer({ tenantId: region.regionId }), query, { id: shift.id });
  expect(asVisitor.data?.['openShift']).toEqual({
    status: 'PUBLISHED',
    startsAt: shift.startsAt,
    workMinutes: 480,
    places: 2,
    placesTaken: 0,
    externalId: null,
    requiredEpas: [{ minimumLevel: 'L4' }],
    eligibility: null,
    viewerCanSignUp: false,
  });
  const asPlanner = await exchange.ask(aPlanner(region), query, { id: shift.id });
  expect(asPlanner.data?.['openShift']).toMatchObject({ externalId: 'D1' });
});

test.each([
  ['back', '2025-10-25T21:00:00Z', '2025-10-26T06:00:00Z', 9],
  ['forward', '2026-03-28T22:00:00Z', '2026-03-29T05:00:00Z', 7],
])(
  'a night from 23:00 to 07:00 in which the clocks go %s is counted by elapsed time',
  async (_name, startsAt, endsAt, hours) => {
    const region = await aRegion(exchange);
    const shift = await aShift(exchange, region, {
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      breakMinutes: 45,
      isNight: true,
    });
    const { data } = await exchange.ask(
      aViewer({ tenantId: region.regionId }),
      'query($id: ID!) { openShift(id: $id) { workMinutes } }',
      { id: shift.id },
    );
    expect(data).toEqual({ openShift: { workMinutes: hours * 60 - 45 } });
  },
);
