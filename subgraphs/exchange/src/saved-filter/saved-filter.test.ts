import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { ask, codesOf } from '../../testing/pools.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
});

const save = (name: string, query = 'nacht=1', viewer = her) => ask(exchange, viewer, 'saveFilter', { name, query });
const kept = async (viewer = her) =>
  (await exchange.reference(viewer, 'Professional', her.personId!, 'savedFilters { name query }')) as object;

test('she keeps filters, calls them otherwise and lets them go', async () => {
  const { savedFilter } = await save(' Nachten ', 'nacht=1&functie=OA&bij=hier&km=25');
  expect(savedFilter).toEqual({ id: savedFilter.id, name: 'Nachten', query: 'nacht=1&functie=OA&bij=hier&km=25' });
  const savedFilterId = savedFilter.id;
  expect((await ask(exchange, her, 'renameFilter', { savedFilterId, name: 'Dichtbij' })).savedFilter.name).toBe(
    'Dichtbij',
  );
  expect(codesOf(await ask(exchange, her, 'renameFilter', { savedFilterId, name: ' ' }))).toEqual(['INVALID_NAME']);
  expect(await kept()).toEqual({ savedFilters: [{ name: 'Dichtbij', query: savedFilter.query }] });
  expect(await ask(exchange, her, 'deleteFilter', { savedFilterId })).toEqual({ deletedId: savedFilterId });
  expect(await kept()).toEqual({ savedFilters: [] });
});

test.each([
  ['x'.repeat(40), 'nacht=1', []],
  ['x'.repeat(41), 'nacht=1', ['INVALID_NAME']],
  ['a', '', ['INVALID_QUERY']],
  ['a', 'https://elders.nl', ['INVALID_QUERY']],
  ['a', `a=${'x'.repeat(498)}`, []],
  ['a', `a=${'x'.repeat(499)}`, ['INVALID_QUERY']],
  ['where she is, in degrees', 'bij=53.21,6.57', ['INVALID_QUERY']],
  ['where she is, in degrees', 'breedte=53.2194', ['INVALID_QUERY']],
])('%.30s with %.30s', async (name, query, codes) => expect(codesOf(await save(name, query))).toEqual(codes));

test('ten and no more, also when twenty are kept at once', async () => {
  const answers = await exchange.atOnce(20, n => save(`Filter ${n}`));
  expect(answers.flatMap(codesOf)).toEqual(Array(10).fill('TOO_MANY'));
});

test('they are hers alone', async () => {
  const { savedFilter } = await save('Nachten');
  for (const other of [aPlanner(region), await aProfessional(exchange, region)]) {
    expect(await kept(other)).toEqual({ savedFilters: null });
    expect(await exchange.reference(other, 'SavedFilter', savedFilter.id, 'id')).toBeNull();
    for (const [mutation, more] of [
      ['renameFilter', { name: 'x' }],
      ['deleteFilter', {}],
    ] as const)
      await expect(ask(exchange, other, mutation, { savedFilterId: savedFilter.id, ...more })).rejects.toMatchObject({
        extensions: { code: 'NOT_FOUND' },
      });
  }
});

test('the board shows what is near a place, and how far; what is nowhere known is not near', async () => {
  const shift = await aShift(exchange, region);
  const near = async (kilometres: number) => {
    const query = `query($within: WithinFilter!) { openShifts(filter: { within: $within }) {
      nodes { id distanceKm(latitude: 53.2194, longitude: 6.5665) } } }`;
    const { data } = await exchange.ask(her, query, { within: { latitude: 53.2194, longitude: 6.5665, kilometres } });
    return (data!['openShifts'] as { nodes: object[] }).nodes;
  };
  expect(await near(1_000)).toEqual([]);
  await exchange.em.execute('update borrowed_department set latitude = 52.9929, longitude = 6.5642 where id = ?', [
    region.department.id,
  ]);
  expect(await near(25)).toEqual([{ id: shift.id, distanceKm: 25 }]);
  expect(await near(24)).toEqual([]);
});
