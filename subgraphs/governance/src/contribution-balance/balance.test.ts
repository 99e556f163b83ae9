import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aMember, aRegion } from '../../testing/governance.ts';
import { holderOf } from '../../testing/viewers.ts';
import { isIban, wrongFields } from '../member-registration/registration.rules.ts';
import { governance as definition } from '../schema.ts';
import { type Given, shownBalance } from './balance.rules.ts';
import { borrowContributions } from './contribution.events.ts';

const told = (people: number) => ({ minutes: people * 60, people });
const member = (memberId: string, gave: number, took: number): Given => ({
  memberId,
  gave: told(gave),
  took: told(took),
});
const peopleOf = (all: readonly Given[], own = '') =>
  shownBalance(all, 5, id => id === own).map(({ gave, took }) => [gave.people, took.people]);

test.each<[string, Given[], (number | null)[][]]>([
  [
    'from five people on all is shown',
    [member('a', 5, 6), member('b', 6, 5)],
    [
      [5, 6],
      [6, 5],
    ],
  ],
  [
    'two with few are hidden, and nobody else',
    [member('a', 4, 9), member('b', 1, 9), member('c', 9, 9)],
    [
      [null, 9],
      [null, 9],
      [9, 9],
    ],
  ],
  [
    'one with few hides the next smallest as well',
    [member('a', 4, 9), member('b', 7, 9), member('c', 8, 9)],
    [
      [null, 9],
      [null, 9],
      [8, 9],
    ],
  ],
  [
    'one with few and nobody beside her hides all',
    [member('a', 4, 0), member('b', 0, 5)],
    [
      [null, 0],
      [0, null],
    ],
  ],
  [
    'who gave nothing hides nothing',
    [member('a', 0, 5), member('b', 5, 0)],
    [
      [0, 5],
      [5, 0],
    ],
  ],
])('%s', (_, all, shown) => expect(peopleOf(all)).toEqual(shown));

test('a member sees its own figures whatever they are', () => {
  const all = [member('a', 1, 9), member('b', 1, 9), member('c', 9, 9)];
  expect(peopleOf(all, 'a')).toEqual([
    [1, 9],
    [null, 9],
    [null, 9], // what it knows of itself would tell the one that is left
  ]);
});

test.each([
  ['NL91ABNA0417164300', true],
  ['NL91ABNA0417164301', false],
  ['NL91 ABNA', false],
])('%s is an IBAN: %s', (text, isOne) => expect(isIban(text)).toBe(isOne));

let governance: TestSubgraph;
beforeAll(async () => void (governance = await TestSubgraph.start(definition)));
afterAll(() => governance.stop());

test('what exchange tells is shown to the office and to members, and to nobody else; the newest version counts', async () => {
  const [region, a, b] = await governance.em.transactional(async tx => {
    const region = aRegion(tx);
    return [region, aMember(tx, region), aMember(tx, region)] as const;
  });
  const tell = (
    version: number,
    homeMemberId: string | null,
    hostMemberId: string | null,
    people: number,
    id = uuidv7(),
    over = {},
  ) =>
    governance.em.transactional(tx =>
      borrowContributions.apply(tx, {
        id,
        version,
        state: {
          regionId: region.id,
          homeMemberId,
          hostMemberId,
          period: 'YEAR',
          startsOn: '2026-01-01',
          minutes: people * 60,
          people,
          ...over,
        },
      }),
    );
  const id = uuidv7();
  await tell(2, a.id, null, 6, id);
  await tell(1, a.id, null, 9, id);
  await tell(1, null, b.id, 6);
  const query =
    'query { contributionBalance(year: 2026) { fewest members { member { id } gave { people minutes } took { people } } } }';
  const ask = async (viewer: ReturnType<typeof holderOf>) =>
    (await governance.ask({ ...viewer, tenantId: region.id }, query)).data!['contributionBalance'] as {
      members: { member: { id: string } }[];
    } | null;
  const seen = (await ask(holderOf('PROGRAMME_MANAGER', null)))!;
  const byId = (member: string) => seen.members.find(one => one.member.id === member);
  expect([byId(a.id), byId(b.id)]).toMatchObject([
    { gave: { people: 6, minutes: 360 }, took: { people: 0 } },
    { gave: { people: 0 }, took: { people: 6 } },
  ]);
  expect(await ask(holderOf('FINANCE', a.id))).not.toBeNull();
  await tell(1, a.id, null, 1, uuidv7(), { period: 'MONTH', startsOn: '2026-03-01' });
  await tell(1, a.id, null, 8, uuidv7(), { period: 'MONTH', startsOn: '2025-12-01' });
  const monthsQuery =
    'query { contributionBalance(year: 2026) { members { member { id } months { startsOn gave { minutes people } took { people } } } } }';
  const monthsFor = async (viewer: ReturnType<typeof holderOf>, id: string) => {
    const { data } = await governance.ask({ ...viewer, tenantId: region.id }, monthsQuery);
    const { members } = data!['contributionBalance'] as {
      members: { member: { id: string }; months: object[] | null }[];
    };
    return members.find(one => one.member.id === id)!.months;
  };
  const own = (await monthsFor(holderOf('FINANCE', a.id), a.id))!;
  const none = { gave: { minutes: 0, people: 0 }, took: { people: 0 } };
  expect([own.length, own[1], own[2]]).toEqual([
    12,
    { startsOn: '2026-02-01', ...none },
    { startsOn: '2026-03-01', gave: { minutes: 60, people: 1 }, took: { people: 0 } },
  ]);
  expect(await monthsFor(holderOf('FINANCE', b.id), a.id)).toBeNull();
  expect(await monthsFor(holderOf('PROGRAMME_MANAGER', null), a.id)).toBeNull();
  for (const role of ['PLANNER', 'TEAM_LEAD', 'PROFESSIONAL'] as const)
    expect(await ask(holderOf(role, a.id))).toBeNull();
});

test('what invoices say of a member is said by its administration or finance, and written as it should be', async () => {
  const [region, one] = await governance.em.transactional(async tx => {
    const region = aRegion(tx);
    return [region, aMember(tx, region)] as const;
  });
  const mutation = `mutation($input: RecordMemberRegistrationInput!) { recordMemberRegistration(input: $input) {
    memberRegistration { iban kvkNumber } userErrors { code field } } }`;
  const say = (role: 'FINANCE' | 'MEMBER_ADMIN' | 'PLANNER', input: object) =>
    governance.ask({ ...holderOf(role, one.id), personId: uuidv7(), tenantId: region.id }, mutation, {
      input: { memberId: one.id, ...input },
    });
  expect(
    (await say('FINANCE', { iban: 'nl91 abna 0417 1643 00', kvkNumber: '12345678' })).data!['recordMemberRegistration'],
  ).toEqual({
    memberRegistration: { iban: 'NL91ABNA0417164300', kvkNumber: '12345678' },
    userErrors: [],
  });
  expect((await say('MEMBER_ADMIN', { kvkNumber: '1' })).data!['recordMemberRegistration']).toEqual({
    memberRegistration: null,
    userErrors: [{ code: 'INVALID', field: ['kvkNumber'] }],
  });
  expect((await say('PLANNER', {})).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  expect(
    wrongFields({
      kvkNumber: null,
      oin: '1',
      vatNumber: 'NL1',
      iban: null,
      street: '',
      postcode: '0123 AB',
      city: null,
    }),
  ).toEqual(['oin', 'vatNumber', 'postcode', 'street']);
});
