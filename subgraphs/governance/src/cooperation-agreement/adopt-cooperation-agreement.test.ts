import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aMember, anAgreement, aProfession, aRegion, startGovernance } from '../../testing/governance.ts';
import { outcomeOf, times } from '../../testing/answers.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import type { Member } from '../member/member.entity.ts';
import type { Profession } from '../profession/profession.entity.ts';
import type { Region } from '../region/region.entity.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';

let governance: TestSubgraph;
beforeAll(async () => {
  governance = await startGovernance();
  governance.now = new Date('2026-03-10T10:00:00Z');
});
afterAll(() => governance.stop());

let region: Region;
let martini: Member;
let wza: Member;
let profession: Profession;
beforeEach(async () => {
  await governance.em.transactional(async tx => {
    region = aRegion(tx);
    [wza, martini] = [
      aMember(tx, region, { slug: 'wza', name: 'WZA' }),
      aMember(tx, region, { slug: 'martini', name: 'Martini' }),
    ];
    profession = aProfession(tx, { name: 'anesthesiemedewerker' });
  });
});

const adoption = `mutation($input: AdoptCooperationAgreementInput!) { adoptCooperationAgreement(input: $input) {
  cooperationAgreement {
    title members { slug } departmentKinds professions { name } startsOn endsOn terminatedOn isInForce viewerCanTerminate
  }
  userErrors { code field }
} }`;

const inputOf = (over: object = {}) => ({
  title: 'RUN OK',
  memberIds: [martini.id, wza.id],
  startsOn: '2026-03-01',
  ...over,
});
const programmeManager = () => holderOf('PROGRAMME_MANAGER', null, region.id);
const adopt = async (over: object = {}, viewer = programmeManager()) =>
  governance.ask(viewer, adoption, { input: inputOf(over) });
const stored = () => governance.em.count(CooperationAgreement, { region });

test('an agreement is adopted with its scope and holds at once', async () => {
  const { data, errors } = await adopt({
    departmentKinds: ['OK', 'REC', 'OK'],
    professionIds: [profession.id],
    endsOn: '2026-12-31',
  });
  expect(errors).toBeUndefined();
  expect(data?.['adoptCooperationAgreement']).toEqual({
    cooperationAgreement: {
      title: 'RUN OK',
      members: [{ slug: 'martini' }, { slug: 'wza' }],
      departmentKinds: ['OK', 'REC'],
      professions: [{ name: 'anesthesiemedewerker' }],
      startsOn: '2026-03-01',
      endsOn: '2026-12-31',
      terminatedOn: null,
      isInForce: true,
      viewerCanTerminate: true,
    },
    userErrors: [],
  });
});

test('an agreement without kinds and professions covers all and is read back so', async () => {
  await adopt();
  const { data } = await governance.ask(
    self('01900000-0000-7000-8000-000000000001', region.id),
    '{ cooperationAgreements { title members { slug } departmentKinds professions { name } isInForce viewerCanTerminate } }',
  );
  expect(data?.['cooperationAgreements']).toEqual([
    {
      title: 'RUN OK',
      members: [{ slug: 'martini' }, { slug: 'wza' }],
      departmentKinds: [],
      professions: [],
      isInForce: true,
      viewerCanTerminate: false,
    },
  ]);
});

test('every reason against an adoption comes at once, with its field, and nothing is stored', async () => {
  const { data } = await adopt({
    title: ' ',
    memberIds: ['martini'],
    professionIds: [martini.id],
    endsOn: '2026-02-28',
  });
  expect(data?.['adoptCooperationAgreement']).toEqual({
    cooperationAgreement: null,
    userErrors: [
      { code: 'INVALID_TITLE', field: ['input', 'title'] },
      { code: 'TOO_FEW_MEMBERS', field: ['input', 'memberIds'] },
      { code: 'UNKNOWN_MEMBER', field: ['input', 'memberIds'] },
      { code: 'UNKNOWN_PROFESSION', field: ['input', 'professionIds'] },
      { code: 'ENDS_BEFORE_IT_STARTS', field: ['input', 'endsOn'] },
    ],
  });
  expect(await stored()).toBe(0);
});

test('a member of another region cannot be a party', async () => {
  const stranger = await governance.em.transactional(async tx => aMember(tx, aRegion(tx)));
  const { data } = await adopt({ memberIds: [martini.id, wza.id, stranger.id] });
  expect(data?.['adoptCooperationAgreement']).toMatchObject({ userErrors: [{ code: 'UNKNOWN_MEMBER' }] });
});

test('twenty adoptions of one agreement at once make one agreement', async () => {
  const answers = await governance.atOnce(20, () => adopt());
  const outcomes = answers.map(answer => outcomeOf(answer, 'adoptCooperationAgreement'));
  expect(outcomes.toSorted()).toEqual([...times(19, 'ALREADY_ADOPTED'), 'DONE']);
  expect(await stored()).toBe(1);
});

test('the database refuses a second agreement of one title and first day by itself', async () => {
  const twice = governance.em.transactional(async tx => {
    for (let n = 0; n < 2; n++) anAgreement(tx, region, [], { title: 'RUN OK' });
  });
  await expect(twice).rejects.toThrow('cooperation_agreement_adopted_once');
});

test('a terminated agreement can be adopted anew', async () => {
  await governance.em.transactional(async tx =>
    anAgreement(tx, region, [], {
      title: 'RUN OK',
      startsOn: '2026-03-01',
      terminatedOn: '2026-03-05',
      terminationReason: 'merged',
    }),
  );
  const { data } = await adopt();
  expect(data?.['adoptCooperationAgreement']).toMatchObject({ userErrors: [] });
});

test.each([
  ['a visitor', () => visitor(region.id), 'UNAUTHENTICATED'],
  ['somebody without a role', () => self('01900000-0000-7000-8000-000000000001', region.id), 'FORBIDDEN'],
  ['a programme manager of one member', () => holderOf('PROGRAMME_MANAGER', martini.id, region.id), 'FORBIDDEN'],
  ['a planner', () => holderOf('PLANNER', martini.id, region.id), 'FORBIDDEN'],
])('%s adopts nothing', async (_who, viewer, code) => {
  expect(outcomeOf(await adopt({}, viewer()), 'adoptCooperationAgreement')).toBe(code);
  expect(await stored()).toBe(0);
});

test.each([1, 10])('the list of %d agreements costs one statement', async count => {
  await governance.em.transactional(async tx => {
    for (let n = 0; n < count; n++) anAgreement(tx, region, [martini.id, wza.id], { professions: [profession.id] });
  });
  governance.statements.length = 0;
  const { data } = await governance.ask(
    programmeManager(),
    '{ cooperationAgreements { title members { name } professions { name } } }',
  );
  expect(data?.['cooperationAgreements']).toHaveLength(count);
  expect(governance.statements).toHaveLength(1);
});

test.each([
  ['visitors of the region', () => visitor(region.id)],
  ['people of another region', () => holderOf('PROGRAMME_MANAGER', null, '01900000-0000-7000-8000-00000000000f')],
])('%s see no agreements', async (_who, viewer) => {
  await adopt();
  const { data } = await governance.ask(viewer(), '{ cooperationAgreements { title } }');
  expect(data).toEqual({ cooperationAgreements: [] });
});
