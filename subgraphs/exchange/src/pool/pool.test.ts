import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional, aRegion, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aPool, ask, codesOf, theOffice } from '../../testing/pools.ts';
import { PoolMembership } from './pool-membership.entity.ts';
import { Pool } from './pool.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
});

const membershipsOf = ({ personId }: Viewer) =>
  exchange.em.find(PoolMembership, { professionalId: personId! }, { orderBy: { joinedAt: 'asc', id: 'asc' } });

test('the office opens a pool, and says all that it needs', async () => {
  const words = { name: ' Flex ', nameEn: 'Flex', description: 'Vrij.', descriptionEn: 'Free.' };
  const office = theOffice(region);
  const { pool } = await ask(exchange, office, 'openPool', { kind: 'REGIONAL_FLEX', ...words });
  expect(pool).toEqual({ id: pool.id, kind: 'REGIONAL_FLEX', name: 'Flex', professions: [], closedAt: null });
  const wrong = {
    kind: 'SPECIALIST',
    name: '',
    nameEn: 'x'.repeat(81),
    description: 'x'.repeat(501),
    descriptionEn: ' ',
  };
  expect((await ask(exchange, office, 'openPool', wrong)).userErrors).toEqual([
    { code: 'INVALID_NAME', field: ['name'] },
    { code: 'INVALID_NAME', field: ['nameEn'] },
    { code: 'INVALID_DESCRIPTION', field: ['description'] },
    { code: 'INVALID_DESCRIPTION', field: ['descriptionEn'] },
    { code: 'PROFESSION_NEEDED', field: ['professionIds'] },
  ]);
  const unknown = { kind: 'SPECIALIST', ...words, professionIds: [uuidv7()] };
  expect(codesOf(await ask(exchange, office, 'openPool', unknown))).toEqual(['UNKNOWN_PROFESSION']);
  const longest = { kind: 'REGIONAL_FLEX', ...words, name: 'x'.repeat(80), description: 'x'.repeat(500) };
  expect(codesOf(await ask(exchange, office, 'openPool', longest))).toEqual([]);
  for (const other of [aPlanner(region), her])
    await expect(ask(exchange, other, 'openPool', { kind: 'REGIONAL_FLEX', ...words })).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
});

test('she joins, leaves at once and joins again; what was stays as dates', async () => {
  const { id: poolId } = await aPool(exchange, region);
  const { membership } = await ask(exchange, her, 'joinPool', { poolId });
  expect(membership).toEqual({
    id: membership.id,
    profession: { id: region.profession.id },
    joinedAt: now,
    leftAt: null,
    pool: { id: poolId, viewerCanJoin: false, viewerMembership: { id: membership.id } },
  });
  expect(codesOf(await ask(exchange, her, 'joinPool', { poolId }))).toEqual(['ALREADY_MEMBER']);
  expect((await ask(exchange, her, 'leavePool', { poolId })).membership).toEqual({
    id: membership.id,
    leftAt: now,
    pool: { viewerMembership: null },
  });
  expect(codesOf(await ask(exchange, her, 'leavePool', { poolId }))).toEqual(['NOT_A_MEMBER']);
  expect(codesOf(await ask(exchange, her, 'joinPool', { poolId }))).toEqual([]);
  expect((await membershipsOf(her)).map(({ leftAt }) => leftAt)).toEqual([now, null]);
});

test('twenty presses at once join her once', async () => {
  const { id: poolId } = await aPool(exchange, region);
  const answers = await exchange.atOnce(20, () => ask(exchange, her, 'joinPool', { poolId }));
  expect(answers.filter(({ membership }) => membership !== null)).toHaveLength(1);
  expect(await membershipsOf(her)).toHaveLength(1);
});

test('the database itself keeps her from being in it twice', async () => {
  const pool = await aPool(exchange, region);
  const twice = exchange.em.transactional(async tx => {
    for (const joinedAt of [now, now])
      tx.create(PoolMembership, {
        pool: tx.getReference(Pool, pool.id),
        regionId: region.regionId,
        professionalId: her.personId!,
        professionId: region.profession.id,
        joinedAt,
      });
  });
  await expect(twice).rejects.toThrow('pool_membership_once');
});

test('a pool that is closed lets everybody go and nobody in; others see it no more', async () => {
  const { id: poolId } = await aPool(exchange, region);
  await ask(exchange, her, 'joinPool', { poolId });
  const office = theOffice(region);
  expect((await ask(exchange, office, 'closePool', { poolId })).pool).toEqual({
    id: poolId,
    closedAt: now,
    viewerCanClose: false,
  });
  expect(codesOf(await ask(exchange, office, 'closePool', { poolId }))).toEqual(['ALREADY_CLOSED']);
  expect(codesOf(await ask(exchange, her, 'joinPool', { poolId }))).toEqual(['POOL_CLOSED']);
  expect((await membershipsOf(her)).map(({ leftAt }) => leftAt)).toEqual([now]);
  const listed = async (viewer: Viewer) => (await exchange.ask(viewer, '{ pools { id } }')).data!['pools'];
  expect([await listed(her), await listed(office)]).toEqual([[], [{ id: poolId }]]);
});

test('joining and closing at once leaves nobody in a closed pool', async () => {
  const { id: poolId } = await aPool(exchange, region);
  const people = await Promise.all(Array.from({ length: 8 }, () => aProfessional(exchange, region)));
  await exchange.atOnce(9, n =>
    n === 4
      ? ask(exchange, theOffice(region), 'closePool', { poolId })
      : ask(exchange, people[n % 8]!, 'joinPool', { poolId }),
  );
  expect(await exchange.em.count(PoolMembership, { pool: poolId, leftAt: null })).toBe(0);
});

test('another region knows nothing of it', async () => {
  const { id: poolId } = await aPool(exchange, region);
  const stranger = await aProfessional(exchange, await aRegion(exchange));
  for (const mutation of ['joinPool', 'leavePool'])
    await expect(ask(exchange, stranger, mutation, { poolId })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  await expect(ask(exchange, theOffice(await aRegion(exchange)), 'closePool', { poolId })).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  expect((await exchange.ask(stranger, `{ pools { id } pool(id: "${poolId}") { id } }`)).data).toEqual({
    pools: [],
    pool: null,
  });
});

test('a page of pools costs the same however many there are', async () => {
  const query = '{ pools { id professions { id } viewerMembership { id } viewerCanJoin viewerCanClose } }';
  const cost = async () => {
    exchange.statements.length = 0;
    await exchange.ask(her, query);
    return exchange.statements.length;
  };
  await aPool(exchange, region);
  const one = await cost();
  for (let n = 0; n < 9; n++) await aPool(exchange, region);
  expect([one, await cost()]).toEqual([4, 4]);
});

test('in which pools she is, is hers alone to see', async () => {
  const { id: poolId } = await aPool(exchange, region);
  const { membership } = await ask(exchange, her, 'joinPool', { poolId });
  const seen = (viewer: Viewer) =>
    exchange.reference(viewer, 'Professional', her.personId!, 'poolMemberships { nodes { id pool { name } } }');
  expect(await seen(her)).toEqual({ poolMemberships: { nodes: [{ id: membership.id, pool: { name: 'Flexpool' } }] } });
  for (const other of [aPlanner(region), theOffice(region), await aProfessional(exchange, region), aViewer()]) {
    expect(await seen(other)).toEqual({ poolMemberships: null });
    expect(await exchange.reference(other, 'PoolMembership', membership.id, 'id')).toBeNull();
  }
});
