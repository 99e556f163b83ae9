import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import {
  aDepartment,
  aLocation,
  aMember,
  anEmployment,
  aProfession,
  aProfessional,
  aRegion,
  aRoleGrant,
  startGovernance,
} from '../../testing/governance.ts';
import { holderOf, platform, visitor } from '../../testing/viewers.ts';
import type { Department } from '../department/department.entity.ts';
import type { Member } from '../member/member.entity.ts';
import type { Professional } from '../professional/professional.entity.ts';
import type { Region } from '../region/region.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { Session } from '../session/session.entity.ts';

let governance: TestSubgraph;
let region: Region;
let martini: Member;
let ozg: Member;
let operatingRoom: Department;
let esra: Professional;
beforeAll(async () => {
  governance = await startGovernance();
  governance.now = new Date('2026-03-10T10:00:00Z');
  await governance.em.transactional(async tx => {
    region = aRegion(tx, { slug: 'noord' });
    martini = aMember(tx, region, { name: 'Martini', slug: 'martini' });
    const [am, oa] = [aProfession(tx, { name: 'anesthesiemedewerker' }), aProfession(tx)];
    esra = aProfessional(tx, region, { name: 'Esra Yilmaz', slug: 'esra-yilmaz', isDemo: true });
    aProfessional(tx, region, { name: 'Niemand' });
    anEmployment(tx, esra, aMember(tx, region), am, { startsOn: '2020-01-01', endsOn: '2026-03-09' });
    anEmployment(tx, esra, martini, oa);
    aRoleGrant(tx, esra, Role.PLANNER, { member: martini });
    ozg = aMember(tx, region, { slug: 'ozg' });
    operatingRoom = aDepartment(tx, aLocation(tx, ozg));
    aRoleGrant(tx, esra, Role.PLANNER, { member: ozg, department: operatingRoom });
    aRoleGrant(tx, esra, Role.TEAM_LEAD, { member: martini, endsOn: '2026-03-09' });
    aRoleGrant(tx, esra, Role.PROGRAMME_MANAGER, { startsOn: '2026-03-10' });
    aRoleGrant(tx, esra, Role.FINANCE, { startsOn: '2026-03-11' });
    aRoleGrant(tx, esra, Role.RECRUITER, { member: martini, withdrawnAt: new Date('2026-03-10T09:59:59Z') });
    const bram = aProfessional(tx, region, {
      name: 'Bram Oosterhuis',
      slug: 'bram-oosterhuis',
      isDemo: true,
      isSelfEmployed: true,
    });
    aRoleGrant(tx, bram, Role.PROFESSIONAL);
  });
});
afterAll(() => governance.stop());

const demoPeople = '{ demoPeople { slug professionalId name regionId professions employer roles } }';
const regionBySlug = '{ regionBySlug(slug: "noord") { id } }';
const roles = 'roles { role memberId departmentId }';
const sessionAccount = `query($of: String!) { sessionAccount(secretDigest: $of) { professionalId regionId client mayWrite ${roles} endsAt } }`;

/** Esra, signed in; gives the digest of her cookie. */
async function signIn(over: Partial<Session> = {}): Promise<string> {
  const secretDigest = uuidv7();
  await governance.em.transactional(async tx => {
    const times = { startedAt: governance.now!, lastUsedAt: governance.now! };
    const whose = { region: esra.region, professional: esra, issuer: 'martini' };
    tx.create(Session, { ...whose, ...times, secretDigest, ...over });
  });
  return secretDigest;
}
const accountOf = async (of: string) =>
  (await governance.ask(platform, sessionAccount, { of })).data?.['sessionAccount'];

test('the platform learns who is signed in by a session, with the roles that she holds today', async () => {
  const digest = await signIn();
  governance.statements.length = 0;
  expect(await accountOf(digest)).toEqual({
    professionalId: esra.id,
    regionId: region.id,
    client: 'portal',
    mayWrite: true,
    roles: [
      { role: 'PLANNER', memberId: martini.id, departmentId: null },
      { role: 'PLANNER', memberId: ozg.id, departmentId: operatingRoom.id },
      { role: 'PROGRAMME_MANAGER', memberId: null, departmentId: null },
    ],
    endsAt: new Date('2026-03-10T11:00:00Z'),
  });
  expect(governance.statements).toHaveLength(3);
});

test.each<[string, Partial<Session>]>([
  ['that was ended', { endedAt: new Date('2026-03-10T09:59:59Z') }],
  ['that nobody used for an hour', { lastUsedAt: new Date('2026-03-10T09:00:00Z') }],
  ['that began twelve hours ago', { startedAt: new Date('2026-03-09T22:00:00Z') }],
])('nobody is signed in by a session %s', async (_what, over) => {
  expect(await accountOf(await signIn(over))).toBeNull();
});

test('nobody is signed in by a cookie that was never given', async () => {
  expect(await accountOf('made up')).toBeNull();
});

test.each([['http://eidas.europa.eu/LoA/high'], [null]])(
  'the platform learns how surely the service knew her: %s',
  async assurance => {
    const asked = 'query($of: String!) { sessionAccount(secretDigest: $of) { signIn { service at assurance } } }';
    const { data } = await governance.ask(platform, asked, { of: await signIn({ assurance }) });
    expect(data).toEqual({ sessionAccount: { signIn: { service: 'martini', at: governance.now, assurance } } });
  },
);

test('use keeps a session alive', async () => {
  const digest = await signIn({ lastUsedAt: new Date('2026-03-10T09:30:00Z') });
  const { id } = await governance.em.findOneOrFail(Session, { secretDigest: digest });
  const noteUse = 'mutation($of: ID!) { noteUse(input: { clientId: $of }) }';
  expect((await governance.ask(platform, noteUse, { of: id })).data).toEqual({ noteUse: true });
  expect(await accountOf(digest)).toMatchObject({ endsAt: new Date('2026-03-10T11:00:00Z') });
});

test('the demo people come by name, with what they are today', async () => {
  governance.statements.length = 0;
  const { data } = await governance.ask(platform, demoPeople);
  expect(data?.['demoPeople']).toMatchObject([
    { slug: 'bram-oosterhuis', name: 'Bram Oosterhuis', professions: [], employer: null, roles: ['PROFESSIONAL'] },
    {
      slug: 'esra-yilmaz',
      professionalId: esra.id,
      regionId: region.id,
      professions: ['operatieassistent'],
      employer: 'Martini',
      roles: ['PLANNER', 'PROGRAMME_MANAGER'],
    },
  ]);
  expect(governance.statements).toHaveLength(3);
});

test('the platform finds the region of visitors by its name', async () => {
  expect((await governance.ask(platform, regionBySlug)).data).toEqual({ regionBySlug: { id: region.id } });
});

test.each([
  ['a visitor', () => visitor(region.id)],
  ['a programme manager', () => holderOf('PROGRAMME_MANAGER', null, region.id)],
  ['she herself', () => ({ ...visitor(region.id), personId: esra.id })],
])('%s learns nothing of sessions, no demo people and no region by name', async (_who, viewer) => {
  const of = await signIn();
  const answers = await Promise.all([
    governance.ask(viewer(), sessionAccount, { of }),
    governance.ask(viewer(), demoPeople),
    governance.ask(viewer(), regionBySlug),
  ]);
  expect(answers.map(({ data }) => data)).toEqual([
    { sessionAccount: null },
    { demoPeople: [] },
    { regionBySlug: null },
  ]);
});

test('a viewer sees herself, her region and her roles of today in four statements', async () => {
  governance.statements.length = 0;
  const asked = '{ viewer { professional { name } region { slug } roles { role member { slug } } } me { name } }';
  const { data } = await governance.ask({ ...visitor(region.id), personId: esra.id }, asked);
  expect(data).toEqual({
    viewer: {
      professional: { name: 'Esra Yilmaz' },
      region: { slug: 'noord' },
      roles: [
        { role: 'PLANNER', member: { slug: 'martini' } },
        { role: 'PLANNER', member: { slug: 'ozg' } },
        { role: 'PROGRAMME_MANAGER', member: null },
      ],
    },
    me: { name: 'Esra Yilmaz' },
  });
  expect(governance.statements).toHaveLength(4);
});

test('nobody is signed in for a visitor', async () => {
  expect((await governance.ask(visitor(region.id), '{ viewer { region { slug } } me { name } }')).data).toEqual({
    viewer: null,
    me: null,
  });
});
