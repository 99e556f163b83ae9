import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import {
  aMember,
  anEmployment,
  aProfession,
  aProfessional,
  aRegion,
  aRoleGrant,
  startGovernance,
} from '../../testing/governance.ts';
import { holderOf } from '../../testing/viewers.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { AuditKind } from '../audit/audit.enums.ts';
import { Role } from '../role-grant/role-grant.entity.ts';

let governance: TestSubgraph;
beforeAll(async () => {
  governance = await startGovernance();
  governance.now = new Date('2026-03-10T10:00:00Z');
});
afterAll(() => governance.stop());

/** Martini with people of all kinds, and somebody of another member. */
const arrange = (colleagues = 0) =>
  governance.em.transactional(async tx => {
    const region = aRegion(tx);
    const [martini, wza, oa] = [aMember(tx, region, { slug: 'martini' }), aMember(tx, region), aProfession(tx)];
    const person = (name: string) => aProfessional(tx, region, { name });
    const femke = person('Femke Hoekstra');
    anEmployment(tx, femke, martini, oa);
    aRoleGrant(tx, femke, Role.PROFESSIONAL, { member: martini });
    anEmployment(tx, person('Als Laatste'), martini, oa, { startsOn: '2020-01-01', endsOn: '2026-03-10' });
    anEmployment(tx, person('Vanaf Vandaag'), martini, oa, { startsOn: '2026-03-10' });
    anEmployment(tx, person('Tot Gisteren'), martini, oa, { startsOn: '2020-01-01', endsOn: '2026-03-09' });
    anEmployment(tx, person('Vanaf Morgen'), martini, oa, { startsOn: '2026-03-11' });
    anEmployment(tx, person('Bij De Buren'), wza, oa);
    aRoleGrant(tx, person('Esra Yilmaz'), Role.PLANNER, { member: martini });
    aRoleGrant(tx, person('Niet Meer'), Role.PLANNER, {
      member: martini,
      withdrawnAt: new Date('2026-03-10T09:00:00Z'),
    });
    aRoleGrant(tx, person('Van Het Kantoor'), Role.PROGRAMME_MANAGER);
    for (let n = 0; n < colleagues; n++) anEmployment(tx, person(`Collega ${n}`), martini, oa);
    return { region, martini, wza, femke };
  });

const ofMember = `query($search: String, $first: Int! = 20, $after: String) { member(slug: "martini") {
  people(search: $search, first: $first, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } totalCount } } }`;
const ofRegion = 'query($search: String) { viewer { region { people(search: $search) { nodes { name } } } } }';

async function peopleFor(viewer: Viewer, variables: Record<string, unknown> = {}) {
  const { data, errors } = await governance.ask(viewer, ofMember, variables);
  expect(errors).toBeUndefined();
  const { people } = data!['member'] as { people: { nodes: { name: string }[]; pageInfo: object } | null };
  return people && { ...people, names: people.nodes.map(({ name }) => name) };
}

test('who is employed there today or holds a role there, each once, by name', async () => {
  const { region, martini } = await arrange();
  const people = await peopleFor(holderOf('MEMBER_ADMIN', martini.id, region.id));
  expect(people).toMatchObject({
    names: ['Als Laatste', 'Esra Yilmaz', 'Femke Hoekstra', 'Vanaf Vandaag'],
    totalCount: 4,
  });
});

test.each([
  ['hoek', ['Femke Hoekstra']],
  ['V', ['Vanaf Vandaag']],
  ['e', ['Als Laatste', 'Esra Yilmaz', 'Femke Hoekstra']],
  ['%', []],
  [' ', ['Als Laatste', 'Esra Yilmaz', 'Femke Hoekstra', 'Vanaf Vandaag']],
])('a search for “%s” finds a part of the name in any case', async (search, names) => {
  const { region, martini } = await arrange();
  const people = await peopleFor(holderOf('HR_ADVISOR', martini.id, region.id), { search });
  expect(people).toMatchObject({ names });
});

test('people come in pages', async () => {
  const { region, martini } = await arrange();
  const admin = holderOf('MEMBER_ADMIN', martini.id, region.id);
  const first = await peopleFor(admin, { first: 3 });
  expect(first).toMatchObject({ names: ['Als Laatste', 'Esra Yilmaz', 'Femke Hoekstra'] });
  const after = (first!.pageInfo as { endCursor: string }).endCursor;
  expect(await peopleFor(admin, { first: 3, after })).toMatchObject({
    names: ['Vanaf Vandaag'],
    pageInfo: { hasNextPage: false },
  });
});

test('they are nobody else’s to leaf through', async () => {
  const { region, martini, wza } = await arrange();
  const others = [holderOf('PLANNER', martini.id, region.id), holderOf('MEMBER_ADMIN', wza.id, region.id)];
  expect(await Promise.all(others.map(viewer => peopleFor(viewer)))).toEqual([null, null]);
});

test('an administrator of the region finds everybody in it, one of a member nobody', async () => {
  const { region, martini } = await arrange();
  await arrange();
  const seen = async (viewer: Viewer) =>
    (await governance.ask(viewer, ofRegion, { search: 'van' })).data?.['viewer'] as unknown;
  expect(await seen(holderOf('MEMBER_ADMIN', null, region.id))).toEqual({
    region: { people: { nodes: [{ name: 'Van Het Kantoor' }, { name: 'Vanaf Morgen' }, { name: 'Vanaf Vandaag' }] } },
  });
  expect(await seen(holderOf('MEMBER_ADMIN', martini.id, region.id))).toEqual({ region: { people: null } });
});

test.each([
  ['the administrator of another organisation', (_memberId: string) => null, 1],
  ['her own administrator', (memberId: string) => memberId, 0],
])('a list of people that %s saw is in their logs', async (_who, at, entries) => {
  const { region, martini, femke } = await arrange();
  await peopleFor(holderOf('MEMBER_ADMIN', at(martini.id), region.id), { search: 'Femke' });
  const viewed = { kind: AuditKind.READ, recordType: 'Professional', subjectId: femke.id };
  await governance.ask(holderOf('MEMBER_ADMIN', null, region.id), ofRegion, { search: 'Esra' });
  const isHeard = (found: AuditEntry[]) => found.some(({ subjectId }) => subjectId !== femke.id);
  const found = await eventually(() => governance.em.find(AuditEntry, { regionId: region.id }), isHeard);
  expect(found!.filter(({ subjectId }) => subjectId === femke.id)).toEqual(
    Array.from({ length: entries }, () => expect.objectContaining(viewed)),
  );
});

test.each([1, 10])('the people of %d members, with their number, cost four statements', async count => {
  const { region } = await arrange();
  await governance.em.transactional(async tx => {
    const oa = aProfession(tx);
    for (let n = 1; n < count; n++) {
      const member = aMember(tx, region);
      for (const name of ['Anna', 'Bea', 'Cor']) anEmployment(tx, aProfessional(tx, region, { name }), member, oa);
    }
  });
  governance.statements.length = 0;
  const asked = '{ members { people(first: 2, search: "a") { nodes { name } pageInfo { hasNextPage } totalCount } } }';
  const { data } = await governance.ask(holderOf('MEMBER_ADMIN', null, region.id), asked);
  expect(data?.['members']).toHaveLength(count + 1);
  expect(data?.['members']).toContainEqual({
    people: {
      nodes: [{ name: 'Als Laatste' }, { name: 'Esra Yilmaz' }],
      pageInfo: { hasNextPage: true },
      totalCount: 4,
    },
  });
  expect(governance.statements).toHaveLength(4);
});

test('the roles of a member are found by the name of who holds them', async () => {
  const { region, martini } = await arrange();
  const asked =
    'query($search: String) { member(slug: "martini") { roleGrants(search: $search) { nodes { role professional { name } } } } }';
  const { data } = await governance.ask(holderOf('MEMBER_ADMIN', martini.id, region.id), asked, { search: 'YIL' });
  expect(data?.['member']).toEqual({
    roleGrants: { nodes: [{ role: 'PLANNER', professional: { name: 'Esra Yilmaz' } }] },
  });
});
