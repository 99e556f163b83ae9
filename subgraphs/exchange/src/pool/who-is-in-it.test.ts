import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aPool, ask, codesOf, theOffice } from '../../testing/pools.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
});

test('ACM-4: employed or self-employed, the way in is the same', async () => {
  const { id: poolId } = await aPool(exchange, region);
  const other = await aPool(exchange, region, { professionIds: [uuidv7()] });
  const selfEmployed = await aProfessional(exchange, region, { isSelfEmployed: true });
  const professionId = region.profession.id;
  for (const one of [her, selfEmployed]) {
    expect(codesOf(await ask(exchange, one, 'joinPool', { poolId: other.id, professionId }))).toEqual([
      'PROFESSION_NOT_OF_POOL',
    ]);
    const { membership } = await ask(exchange, one, 'joinPool', { poolId, professionId });
    expect(membership).toMatchObject({ profession: { id: professionId }, leftAt: null });
  }
  const columns = await exchange.em.execute<{ name: string }[]>(
    `select column_name as name from information_schema.columns where table_schema = 'exchange'
     and table_name in ('pool', 'pool_membership') and column_name ~ '(employed|kind_of_worker|hours|rate)'`,
  );
  expect(columns).toEqual([]);
});

test('nobody employs who is self-employed: she says as what; who is employed cannot say another', async () => {
  const all = await aPool(exchange, region, { professionIds: [] });
  const selfEmployed = await aProfessional(exchange, region, { isSelfEmployed: true });
  expect(codesOf(await ask(exchange, selfEmployed, 'joinPool', { poolId: all.id }))).toEqual(['PROFESSION_NEEDED']);
  await exchange.em.execute(
    `insert into borrowed_profession (id, version, code, name, name_en) values (?, 1, 'XX', 'x', 'x')`,
    [all.id],
  );
  expect(codesOf(await ask(exchange, her, 'joinPool', { poolId: all.id, professionId: all.id }))).toEqual([
    'PROFESSION_NOT_HERS',
  ]);
});

const composition = 'composition { people byProfession { profession { id } people } byEpa { epa { id } people } }';

test('planners and the office see how many of which qualification, from level 4 on, in one statement', async () => {
  const pool = await aPool(exchange, region);
  for (const level of [3, 4, 5]) {
    const one = await aProfessional(exchange, region, { level });
    await ask(exchange, one, 'joinPool', { poolId: pool.id });
    if (level === 5) await ask(exchange, her, 'joinPool', { poolId: pool.id });
  }
  await ask(exchange, her, 'leavePool', { poolId: pool.id });
  const [planner, query] = [aPlanner(region), `{ pools { id ${composition} } }`];
  const expected = {
    people: 3,
    byProfession: [{ profession: { id: region.profession.id }, people: 3 }],
    byEpa: [{ epa: { id: region.epa.id }, people: 2 }],
  };
  for (const one of [planner, theOffice(region)])
    expect((await exchange.ask(one, query)).data).toEqual({ pools: [{ id: pool.id, composition: expected }] });
  expect((await exchange.ask(her, query)).data).toEqual({ pools: [{ id: pool.id, composition: null }] });
  await aPool(exchange, region);
  exchange.statements.length = 0;
  await exchange.ask(planner, query);
  expect(exchange.statements).toHaveLength(2);
});
