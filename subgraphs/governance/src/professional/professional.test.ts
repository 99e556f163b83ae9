import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import {
  aDepartment,
  aLocation,
  aMember,
  anAgreement,
  anEmployment,
  aProfession,
  aProfessional,
  aRegion,
  startGovernance,
} from '../../testing/governance.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import { DepartmentKind } from '../department/department.entity.ts';

let governance: TestSubgraph;
beforeAll(async () => {
  governance = await startGovernance();
  governance.now = new Date('2026-03-10T10:00:00Z');
});
afterAll(() => governance.stop());

/** Femke, who works at Martini's operating rooms and, until 2025, worked at WZA. */
const arrange = () =>
  governance.em.transactional(async tx => {
    const region = aRegion(tx);
    const [martini, wza] = [aMember(tx, region, { slug: 'martini' }), aMember(tx, region, { slug: 'wza' })];
    const [oa, am] = [aProfession(tx), aProfession(tx)];
    const femke = aProfessional(tx, region);
    const department = aDepartment(tx, aLocation(tx, martini), { name: 'OK Martini' });
    anEmployment(tx, femke, martini, oa, { department, startsOn: '2024-01-01', hoursPerWeek: 27.36 });
    anEmployment(tx, femke, wza, am, { startsOn: '2020-01-01', endsOn: '2025-12-31' });
    return { region, martini, wza, oa, am, femke };
  });

const employments =
  '{ members { slug } me { name employments { member { slug } department { name } hoursPerWeek startsOn endsOn viewerCanEnd } } }';

test('she sees herself with all her employments, by first day', async () => {
  const { femke, region } = await arrange();
  const { data } = await governance.ask(self(femke.id, region.id), employments);
  expect(data?.['me']).toEqual({
    name: 'Femke Hoekstra',
    employments: [
      {
        member: { slug: 'wza' },
        department: null,
        hoursPerWeek: 32,
        startsOn: '2020-01-01',
        endsOn: '2025-12-31',
        viewerCanEnd: false,
      },
      {
        member: { slug: 'martini' },
        department: { name: 'OK Martini' },
        hoursPerWeek: 27.36,
        startsOn: '2024-01-01',
        endsOn: null,
        viewerCanEnd: false,
      },
    ],
  });
});

test('nobody is me for a visitor, nor in another region', async () => {
  const { femke, region } = await arrange();
  const other = await arrange();
  const answers = await Promise.all(
    [visitor(region.id), self(femke.id, other.region.id)].map(viewer => governance.ask(viewer, '{ me { id } }')),
  );
  expect(answers.map(({ data }) => data)).toEqual([{ me: null }, { me: null }]);
});

test('a planner of one employer sees the employment there, one of another member none', async () => {
  const { femke, region, martini } = await arrange();
  const stranger = await governance.em.transactional(async tx => aMember(tx, region));
  const seenBy = (viewer: Viewer) =>
    governance.reference(viewer, 'Professional', femke.id, 'name employments { member { slug } } coveredBy { title }');
  const [planner, other] = await Promise.all(
    [holderOf('PLANNER', martini.id, region.id), holderOf('PLANNER', stranger.id, region.id)].map(seenBy),
  );
  expect(planner).toEqual({ name: 'Femke Hoekstra', employments: [{ member: { slug: 'martini' } }], coveredBy: null });
  expect(other).toEqual({ name: 'Femke Hoekstra', employments: null, coveredBy: null });
});

test('she is covered by agreements in force whose scope holds her present post', async () => {
  const { femke, region, martini, wza, oa, am } = await arrange();
  await governance.em.transactional(async tx => {
    const partner = aMember(tx, region);
    const of = (title: string, over: Parameters<typeof anAgreement>[3] = {}, members = [martini, partner]) =>
      anAgreement(
        tx,
        region,
        members.map(({ id }) => id),
        { title, ...over },
      );
    of('covers', { departmentKinds: [DepartmentKind.OK], professions: [oa.id] });
    of('another member', {}, [wza, partner]);
    of('another profession', { professions: [am.id] });
    of('another kind', { departmentKinds: [DepartmentKind.IC] });
    of('past', { endsOn: '2026-03-09' });
    of('coming', { startsOn: '2026-03-11' });
    of('terminated', { terminatedOn: '2026-03-10', terminationReason: 'merged' });
  });
  const { data } = await governance.ask(self(femke.id, region.id), '{ me { coveredBy { title } } }');
  expect(data?.['me']).toEqual({ coveredBy: [{ title: 'covers' }] });
});

test.each([1, 10])(
  'what the start page asks costs three statements with %d employments and agreements',
  async count => {
    const { femke, region, martini, wza, oa } = await arrange();
    await governance.em.transactional(async tx => {
      for (let n = 0; n < count; n++) {
        anEmployment(tx, femke, aMember(tx, region), aProfession(tx));
        anAgreement(tx, region, [martini.id, wza.id], { professions: [oa.id] });
      }
    });
    governance.statements.length = 0;
    const page =
      '{ me { name employments { member { name } profession { name } department { name } } coveredBy { title members { name } professions { name } } } }';
    const { data } = await governance.ask(self(femke.id, region.id), page);
    expect(data).toMatchObject({
      me: { coveredBy: Array.from({ length: count }, () => ({ professions: [{ name: 'operatieassistent' }] })) },
    });
    expect(governance.statements).toHaveLength(3);
  },
);

test('one profession is not held twice at one employer at the same time', async () => {
  const { femke, martini, oa } = await arrange();
  const again = governance.em.transactional(
    async tx => void anEmployment(tx, femke, martini, oa, { startsOn: '2030-01-01' }),
  );
  await expect(again).rejects.toThrow('employment_is_held_once');
});
