import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import {
  aMember,
  anEmployment,
  aProfession,
  aProfessional,
  aRegion,
  aRoleGrant,
  startGovernance,
} from '../../testing/governance.ts';
import { holderOf, platform, visitor } from '../../testing/viewers.ts';
import type { Member } from '../member/member.entity.ts';
import type { Professional } from '../professional/professional.entity.ts';
import type { Region } from '../region/region.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';

let governance: TestSubgraph;
let region: Region;
let martini: Member;
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
    aRoleGrant(tx, esra, Role.TEAM_LEAD, { member: martini, endsOn: '2026-03-09' });
    aRoleGrant(tx, esra, Role.PROGRAMME_MANAGER, { startsOn: '2026-03-10' });
    aRoleGrant(tx, esra, Role.FINANCE, { startsOn: '2026-03-11' });
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

const account = 'query($id: ID!) { account(professionalId: $id) { professionalId regionId roles { role memberId } } }';
const demoPeople = '{ demoPeople { slug professionalId name regionId professions employer roles } }';
const regionBySlug = '{ regionBySlug(slug: "noord") { id } }';

test('the platform reads the roles that somebody holds today', async () => {
  const { data } = await governance.ask(platform, account, { id: esra.id });
  expect(data?.['account']).toEqual({
    professionalId: esra.id,
    regionId: region.id,
    roles: [
      { role: 'PLANNER', memberId: martini.id },
      { role: 'PROGRAMME_MANAGER', memberId: null },
    ],
  });
});

test.each(['00000000-0000-7000-8000-00000000dead', 'esra-yilmaz'])('there is no account of %s', async id => {
  expect((await governance.ask(platform, account, { id })).data).toEqual({ account: null });
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
])('%s reads no account, no demo people and no region by name', async (_who, viewer) => {
  const answers = await Promise.all([
    governance.ask(viewer(), account, { id: esra.id }),
    governance.ask(viewer(), demoPeople),
    governance.ask(viewer(), regionBySlug),
  ]);
  expect(answers.map(({ data }) => data)).toEqual([{ account: null }, { demoPeople: [] }, { regionBySlug: null }]);
});

test('a viewer sees herself, her region and her roles of today in three statements', async () => {
  governance.statements.length = 0;
  const asked = '{ viewer { professional { name } region { slug } roles { role member { slug } } } me { name } }';
  const { data } = await governance.ask({ ...visitor(region.id), personId: esra.id }, asked);
  expect(data).toEqual({
    viewer: {
      professional: { name: 'Esra Yilmaz' },
      region: { slug: 'noord' },
      roles: [
        { role: 'PLANNER', member: { slug: 'martini' } },
        { role: 'PROGRAMME_MANAGER', member: null },
      ],
    },
    me: { name: 'Esra Yilmaz' },
  });
  expect(governance.statements).toHaveLength(3);
});

test('nobody is signed in for a visitor', async () => {
  expect((await governance.ask(visitor(region.id), '{ viewer { region { slug } } me { name } }')).data).toEqual({
    viewer: null,
    me: null,
  });
});
