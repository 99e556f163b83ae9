import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aDepartment, aLocation, aMember, aProfession, aRegion, startGovernance } from '../../testing/governance.ts';
import { visitor } from '../../testing/viewers.ts';
import type { Region } from '../region/region.entity.ts';

let governance: TestSubgraph;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());

/** A region with so many members, each with two locations and three departments. */
const aRegionOf = (count: number): Promise<Region> =>
  governance.em.transactional(async tx => {
    const region = aRegion(tx);
    for (let n = 0; n < count; n++) {
      const member = aMember(tx, region, { slug: `m${n}`, name: `Ziekenhuis ${String.fromCharCode(122 - n)}` });
      const [, noord] = [aLocation(tx, member, { name: 'Zuid' }), aLocation(tx, member, { name: 'Noord' })];
      for (const name of ['SEH', 'IC', 'OK']) aDepartment(tx, noord, { name });
    }
    return region;
  });

const everything = `{ members {
  name region { slug } locations { name member { slug } } departments { name kind member { slug } location { name place } }
} }`;

test.each([1, 10])('%d members with all they have cost four statements', async count => {
  const region = await aRegionOf(count);
  governance.statements.length = 0;
  const { data, errors } = await governance.ask(visitor(region.id), everything);
  expect(errors).toBeUndefined();
  expect(data?.['members']).toHaveLength(count);
  expect(governance.statements).toHaveLength(4);
});

test('members, locations and departments come by name', async () => {
  const region = await aRegionOf(2);
  const { data } = await governance.ask(
    visitor(region.id),
    '{ members { name locations { name } departments { name } } }',
  );
  const locations = [{ name: 'Noord' }, { name: 'Zuid' }];
  const departments = [{ name: 'IC' }, { name: 'OK' }, { name: 'SEH' }];
  expect(data?.['members']).toEqual([
    { name: 'Ziekenhuis y', locations, departments },
    { name: 'Ziekenhuis z', locations, departments },
  ]);
});

test('a member is found in its own region only', async () => {
  const region = await aRegionOf(1);
  const other = await aRegionOf(0);
  const find = '{ member(slug: "m0") { slug region { members { slug } } } }';
  const [here, elsewhere] = await Promise.all(
    [visitor(region.id), visitor(other.id)].map(viewer => governance.ask(viewer, find)),
  );
  expect(here?.data?.['member']).toEqual({ slug: 'm0', region: { members: [{ slug: 'm0' }] } });
  expect(elsewhere?.data?.['member']).toBeNull();
});

test('all members of another region stay out of the list', async () => {
  await aRegionOf(3);
  const empty = await aRegionOf(0);
  const { data } = await governance.ask(visitor(empty.id), '{ members { name } }');
  expect(data?.['members']).toEqual([]);
});

test('professions are the same for everybody', async () => {
  const { code } = await governance.em.transactional(async tx => aProfession(tx, { code: 'OA' }));
  const { data } = await governance.ask(visitor(), '{ professions { code name nameEn isBigRequired } }');
  expect(data?.['professions']).toEqual([
    { code, name: 'operatieassistent', nameEn: 'operating room assistant', isBigRequired: false },
  ]);
});

test('one name is not given twice in a region', async () => {
  const region = await aRegionOf(1);
  const again = governance.em.transactional(async tx => void aMember(tx, region, { slug: 'm0' }));
  await expect(again).rejects.toThrow('member_slug_is_unique');
});
