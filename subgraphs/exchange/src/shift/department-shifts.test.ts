import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { aRegion, aShift, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => void (region = await aRegion(exchange)));
afterAll(() => exchange.stop());

const fields = 'totalCount nodes { id } edges { cursor } pageInfo { hasNextPage endCursor }';
interface Shifts {
  totalCount: number;
  nodes: { id: string }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The open shifts of each department, asked together as a visitor of the region. */
async function openShiftsOf(departmentIds: readonly string[], page = 'first: 2'): Promise<Shifts[]> {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Department { openShifts(${page}) { ${fields} } } } }`;
  const of = departmentIds.map(id => ({ __typename: 'Department', id }));
  const { data, errors } = await exchange.ask(aViewer({ tenantId: region.regionId }), query, { of });
  if (errors) throw errors[0];
  return (data!['_entities'] as { openShifts: Shifts }[]).map(({ openShifts }) => openShifts);
}

const at = (hours: number) => ({
  startsAt: new Date(now.getTime() + hours * 3_600_000),
  endsAt: new Date(now.getTime() + (hours + 8) * 3_600_000),
});
const shiftOf = (departmentId: string, hours: number, over: object = {}) =>
  aShift(exchange, region, { departmentId, ...at(hours), ...over });

test('each department shows what it has on offer, by start, and nothing of others', async () => {
  const [one, other, empty] = [uuidv7(), uuidv7(), uuidv7()];
  const last = await shiftOf(one, 30);
  const first = await shiftOf(one, 10);
  await shiftOf(one, 10, { status: 'DRAFT' });
  await shiftOf(one, 0);
  const next = await shiftOf(other, 20);
  const answers = await openShiftsOf([one, other, empty]);
  expect(answers.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([[first.id, last.id], [next.id], []]);
  expect(answers.map(({ totalCount }) => totalCount)).toEqual([2, 1, 0]);
});

test('shifts of another region are not there', async () => {
  const department = uuidv7();
  await aShift(exchange, await aRegion(exchange), { departmentId: department, ...at(10) });
  expect(await openShiftsOf([department])).toMatchObject([{ nodes: [], totalCount: 0 }]);
});

test('the next page begins where the first ended', async () => {
  const department = uuidv7();
  const ids: string[] = [];
  for (const hours of [10, 20, 30]) ids.push((await shiftOf(department, hours)).id);
  const [page] = await openShiftsOf([department]);
  expect(page!.pageInfo).toEqual({ hasNextPage: true, endCursor: page!.edges[1]!.cursor });
  const [next] = await openShiftsOf([department], `first: 2, after: "${page!.pageInfo.endCursor}"`);
  expect([next!.nodes, next!.pageInfo.hasNextPage, next!.totalCount]).toEqual([[{ id: ids[2] }], false, 3]);
});

test('a page of no size is refused', async () => {
  await expect(openShiftsOf([uuidv7()], 'first: 0')).rejects.toThrow('first must be 1 to 100, not 0.');
});

test('ten departments cost three statements, as one does', async () => {
  const departments = Array.from({ length: 10 }, () => uuidv7());
  for (const department of departments) await shiftOf(department, 10);
  for (const asked of [departments.slice(0, 1), departments]) {
    exchange.statements.length = 0;
    expect(await openShiftsOf(asked)).toHaveLength(asked.length);
    expect(exchange.statements).toHaveLength(3);
  }
});
