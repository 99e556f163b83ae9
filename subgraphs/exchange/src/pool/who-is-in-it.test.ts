import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional, aRegion, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aPool, ask, codesOf, theOffice } from '../../testing/pools.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { PoolKind } from './pool.enums.ts';

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

test('who joins specialists is registered as one, with the specialism; the same is asked of who gives a consultation', async () => {
  const profession = { code: 'VS', name: 'verpleegkundig specialist', nameEn: 'nurse practitioner' };
  const { id: professionId } = await exchange.em.transactional(async tx =>
    tx.create(BorrowedProfession, { id: uuidv7(), version: 1, ...profession }),
  );
  const job = 'update borrowed_employment set profession_id = ? where professional_id = ?';
  await exchange.em.execute(job, [professionId, her.personId]);
  const { id: poolId } = await aPool(exchange, region, { kind: PoolKind.SPECIALIST, professionIds: [professionId] });
  const canJoin = () => exchange.reference(her, 'Pool', poolId, 'viewerCanJoin');
  const join = () => ask(exchange, her, 'joinPool', { poolId });
  await exchange.em.execute(
    `insert into credential (id, region_id, professional_id, kind, about, number, status, submitted_at, status_since,
       checked_at, checked_by_register) values (?, ?, ?, 'BIG_REGISTRATION', '30', ?, 'VERIFIED', ?, ?, ?, true)`,
    [uuidv7(), region.regionId, her.personId, '99000000130', now, now, now],
  );
  expect([await canJoin(), codesOf(await join())]).toEqual([{ viewerCanJoin: false }, ['REGISTRATION_NOT_SHOWN']]);
  const knows = (specialisms: string) =>
    exchange.em.execute('update credential set specialisms = ? where professional_id = ?', [specialisms, her.personId]);
  await knows('{30.066}');
  expect([await canJoin(), codesOf(await join())]).toEqual([{ viewerCanJoin: true }, []]);
  const asked = await ask(exchange, aPlanner(region), 'requestConsultation', {
    poolId,
    departmentId: region.department.id,
    professionId,
    mode: 'PHONE',
    startsAt: '2026-01-13T10:00:00Z',
    endsAt: '2026-01-13T12:00:00Z',
    subject: 'Advies',
  });
  const accept = () =>
    ask(exchange, her, 'acceptConsultation', { consultationRequestId: asked.consultationRequest.id });
  await knows('{30.070}');
  expect(codesOf(await accept())).toEqual(['REGISTRATION_NOT_SHOWN']);
  await knows('{30.065}');
  expect((await accept()).consultationRequest.status).toBe('ACCEPTED');
});
