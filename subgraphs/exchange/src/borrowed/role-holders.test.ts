import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import { exchange as definition } from '../schema.ts';
import { BorrowedProfessional } from './professional.entity.ts';
import { BorrowedRoleGrant } from './role-grant.entity.ts';
import { roleHolders } from './role-holders.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => {
  exchange = await TestSubgraph.start(definition);
  region = await aRegion(exchange);
});
afterAll(() => exchange.stop());

type Grant = Partial<Pick<BorrowedRoleGrant, 'memberId' | 'departmentId' | 'startsOn' | 'endsOn' | 'isWithdrawn'>>;

async function holder(grant: Grant = {}): Promise<string> {
  const professionalId = (await aProfessional(exchange, region)).personId!;
  const usual = { memberId: region.host.id, departmentId: null, endsOn: null, isWithdrawn: false };
  const whose = { id: uuidv7(), version: 1, regionId: region.regionId, professionalId, role: 'HR_ADVISOR' };
  await exchange.em.transactional(async tx =>
    tx.create(BorrowedRoleGrant, { ...whose, ...usual, startsOn: '2026-01-01', ...grant }),
  );
  return professionalId;
}
const holders = (day: string, more: object = {}) =>
  roleHolders(exchange.em.fork(), { roles: ['HR_ADVISOR'], memberId: region.host.id, day, ...more });

test('who holds a role is who holds it there on that day; of a merged member also who holds it at its successor', async () => {
  const [there, untilMay] = [await holder(), await holder({ endsOn: '2026-05-31' })];
  const ofDepartment = await holder({ departmentId: region.department.id });
  const ofRegion = await holder({ memberId: null });
  const atSuccessor = await holder({ memberId: region.home.id });
  await holder({ memberId: region.home.id, departmentId: uuidv7() });
  await holder({ isWithdrawn: true });
  const erased = await holder();
  await exchange.em.nativeUpdate(BorrowedProfessional, { id: erased }, { isErased: true });
  expect(await holders('2026-05-31')).toEqual([there, untilMay].sort());
  expect(await holders('2026-06-01')).toEqual([there]);
  expect(await holders('2025-12-31')).toEqual([]);
  expect(await holders('2026-06-01', { roles: ['FINANCE'] })).toEqual([]);
  expect(await holders('2026-06-01', { departmentId: region.department.id })).toEqual([there, ofDepartment].sort());
  expect(await holders('2026-06-01', { regionId: region.regionId })).toEqual([there, ofRegion].sort());
  expect(await holders('2026-06-01', { regionId: uuidv7() })).toEqual([there]);
  const merged = `update borrowed_member set successor_id = ?, merged_on = '2026-07-01' where id = ?`;
  await exchange.em.execute(merged, [region.home.id, region.host.id]);
  expect(await holders('2026-06-30')).toEqual([there]);
  expect(await holders('2026-07-01')).toEqual([there, atSuccessor].sort());
});
