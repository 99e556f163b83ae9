import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { did, refusalOf } from '../../testing/accounts.ts';
import { AgreementScene } from '../../testing/agreements.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { aDepartment, aLocation, aProfessional, aRoleGrant } from '../../testing/governance.ts';
import { holderOf, visitor } from '../../testing/viewers.ts';
import { Role, RoleGrant } from '../role-grant/role-grant.entity.ts';
import { governance as definition } from '../schema.ts';
import { mergeFindings } from './member-period.rules.ts';

let governance: TestSubgraph;
let scene: AgreementScene;
beforeAll(async () => {
  governance = await TestSubgraph.start(definition, [listener]);
  scene = new AgreementScene(governance);
});
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  await scene.begin();
});

const fields = 'agreementCount member { mergedOn leftOn successor { name } viewerCanMerge } userErrors { code }';
const merge = (over: object = {}, viewer = scene.office) =>
  did(
    governance,
    viewer,
    'mergeMembers',
    { memberId: scene.martini.id, successorId: scene.ozg.id, on: '2026-07-01', ...over },
    fields,
  );
const leave = (viewer = scene.office) =>
  did(governance, viewer, 'recordDeparture', { memberId: scene.martini.id, on: '2026-07-01' }, fields);
const factOf = async (topic: string, id: string) =>
  (await factsFor(governance.em, topic)).findLast(fact => fact.id === id)?.state;

test('a merger: agreements go on with the successor from that day, and neighbours hear who stands in its place', async () => {
  const id = await scene.adopted({ startsOn: '2026-03-01', endsOn: '2026-12-31', runOffMonths: 1 });
  await scene.adopted({ title: 'Later', startsOn: '2026-09-01' });
  expect(await merge()).toEqual({
    agreementCount: 2,
    member: { mergedOn: '2026-07-01', leftOn: null, successor: { name: 'OZG' }, viewerCanMerge: false },
    userErrors: [],
  });
  expect((await scene.versions()).toSorted()).toEqual([
    '1 2026-03-01 2026-06-30 Martini,WZA',
    '1 2026-09-01 2026-08-31 Martini,WZA',
    '2 2026-07-01 2026-12-31 OZG,WZA',
    '2 2026-09-01 null OZG,WZA',
  ]);
  expect(await factOf('governance.member', scene.martini.id)).toMatchObject({
    successorId: scene.ozg.id,
    mergedOn: '2026-07-01',
    leftOn: null,
  });
  expect(await factOf('governance.cooperation-agreement', id)).toMatchObject({
    status: 'ADOPTED',
    number: 1,
    endsOn: '2026-06-30',
    terminatedOn: null,
    runOffUntil: '2026-07-30',
  });
  expect(await refusalOf(merge())).toEqual(['ALREADY_GONE']);
  expect((await scene.told())['AGREEMENT_NOVATED']).toHaveLength(2 + 2);
});

test('from the day of a merger who acts for the successor acts for what merged, and departments act under the new name', async () => {
  const [lead, planner] = await governance.em.transactional(async tx => {
    const department = aDepartment(tx, aLocation(tx, scene.martini), { name: 'OK' });
    const [femke, jelle] = [aProfessional(tx, scene.region), aProfessional(tx, scene.region)];
    aRoleGrant(tx, femke, Role.TEAM_LEAD, { member: scene.martini, department });
    aRoleGrant(tx, jelle, Role.PLANNER, { member: scene.ozg });
    return [femke, jelle];
  });
  const rolesOf = async ({ id }: { id: string }) => {
    const asked = '{ viewer { roles { role member { name } department { name } } } }';
    const { data } = await governance.ask({ ...visitor(scene.region.id), personId: id }, asked);
    const { roles } = data!['viewer'] as { roles: Record<string, { name: string } | null>[] };
    return roles.map(({ member, department }) => `${member!.name} ${department?.name ?? 'all'}`);
  };
  const both = async () => [await rolesOf(lead!), await rolesOf(planner!)];
  await merge();
  governance.now = new Date('2026-06-30T10:00:00Z');
  expect(await both()).toEqual([['Martini OK'], ['OZG all']]);
  governance.now = new Date('2026-07-01T10:00:00Z');
  expect(await both()).toEqual([
    ['Martini OK', 'OZG OK'],
    ['OZG all', 'Martini all'],
  ]);
  const admin = { ...holderOf('MEMBER_ADMIN', scene.martini.id, scene.region.id), personId: scene.office.personId };
  const role = { professionalId: planner!.id, role: 'FINANCE', memberId: scene.martini.id };
  expect(await refusalOf(did(governance, admin, 'grantRole', role, 'userErrors { code }'))).toEqual(['MEMBER_GONE']);
});

test('two parties that become one: their agreement ends on that day', async () => {
  const id = await scene.adopted({ startsOn: '2026-03-01', runOffMonths: 1 });
  await merge({ successorId: scene.wza.id });
  expect(await scene.versions()).toEqual(['1 2026-03-01 2026-06-30 Martini,WZA']);
  expect(await factOf('governance.cooperation-agreement', id)).toMatchObject({
    terminatedOn: '2026-07-01',
    runOffUntil: '2026-07-30',
  });
});

test('a member that leaves: nobody acts for it from that day on, no agreement covers it, and others go on', async () => {
  await scene.adopted({ startsOn: '2026-03-01', memberIds: [scene.martini.id, scene.wza.id, scene.ozg.id] });
  expect(await leave()).toMatchObject({ agreementCount: 1, member: { leftOn: '2026-07-01', successor: null } });
  expect(await scene.versions()).toEqual(['1 2026-03-01 2026-06-30 Martini,OZG,WZA', '2 2026-07-01 null OZG,WZA']);
  const grants = await governance.em.find(RoleGrant, { member: scene.martini.id });
  expect(grants.map(({ role, endsOn }) => `${role} ${endsOn}`)).toEqual(['HR_ADVISOR 2026-06-30']);
  const joins = (startsOn: string) =>
    refusalOf(scene.do(scene.office, 'draftCooperationAgreement', { terms: scene.terms({ startsOn }) }));
  expect([await joins('2026-06-30'), await joins('2026-07-01')]).toEqual([[], ['UNKNOWN_MEMBER']]);
});

test('only the office writes down that a member goes', async () => {
  expect(await refusalOf(merge({}, scene.hr))).toBe('FORBIDDEN');
  expect(await refusalOf(leave(scene.officer))).toBe('FORBIDDEN');
});

const back = {
  id: 'b',
  leftOn: null,
  mergedOn: '2026-07-01',
  successorId: 'a',
};
const stays = { id: 'a', mergedOn: null, leftOn: null };
const other = { ...stays, id: 'b' };

test.each([
  ['today', { member: stays, successor: other, on: '2026-03-10' }, []],
  ['yesterday', { member: stays, successor: other, on: '2026-03-09' }, ['IN_THE_PAST']],
  ['into itself', { member: stays, successor: stays, on: '2026-03-10' }, ['SAME_MEMBER']],
  ['into nobody', { member: stays, successor: null, on: '2026-03-10' }, ['UNKNOWN_SUCCESSOR']],
  ['into what merges into it later', { member: stays, successor: back, on: '2026-06-01' }, ['SUCCESSOR_GONE']],
  ['twice', { member: { ...stays, leftOn: '2027-01-01' }, successor: other, on: '2026-03-10' }, ['ALREADY_GONE']],
  [
    'on the last day of the successor',
    { member: stays, successor: { ...other, leftOn: '2026-03-11' }, on: '2026-03-10' },
    [],
  ],
  [
    'the day after the last of the successor',
    { member: stays, successor: { ...other, leftOn: '2026-03-11' }, on: '2026-03-11' },
    ['SUCCESSOR_GONE'],
  ],
])('a merger %s', (_case, facts, expected) => {
  expect(mergeFindings(facts, '2026-03-10')).toEqual(expected);
});
