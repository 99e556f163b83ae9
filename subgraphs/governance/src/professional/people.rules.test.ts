import { expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, platform, self, visitor } from '../../testing/viewers.ts';
import { containing, mayFindColleague, mayFindPeople } from './people.rules.ts';

const martini = { region: { id: here }, member: { id: 'martini' } };
const wholeRegion = { region: { id: here }, member: null };

test.each([
  ['a visitor', visitor(), false, false],
  ['the platform itself', platform, false, false],
  ['a colleague without a role', self('jelle'), false, false],
  ['its administrator', holderOf('MEMBER_ADMIN', 'martini'), true, false],
  ['its HR advisor', holderOf('HR_ADVISOR', 'martini'), true, false],
  ['its planner', holderOf('PLANNER', 'martini'), false, false],
  ['an administrator of another member', holderOf('MEMBER_ADMIN', 'ozg'), false, false],
  ['an administrator of the region', holderOf('MEMBER_ADMIN', null), true, true],
  ['a programme manager', holderOf('PROGRAMME_MANAGER', null), false, false],
  ['an administrator of another region', holderOf('MEMBER_ADMIN', null, elsewhere), false, false],
])('%s finds people of a member: %s, of the region', (_who, viewer, atMember, inRegion) => {
  expect([mayFindPeople(viewer, martini), mayFindPeople(viewer, wholeRegion)]).toEqual([atMember, inRegion]);
});

test.each([
  ['its recruiter', holderOf('RECRUITER', 'martini'), true],
  ['a recruiter of another member', holderOf('RECRUITER', 'ozg'), false],
  ['a programme manager', holderOf('PROGRAMME_MANAGER', null), true],
  ['a programme manager of another region', holderOf('PROGRAMME_MANAGER', null, elsewhere), false],
  ['its planner', holderOf('PLANNER', 'martini'), false],
  ['a colleague without a role', self('jelle'), false],
  ['a visitor', visitor(), false],
])(
  '%s finds a colleague by three letters of her name: %s; by fewer, or in all of the region, nobody does',
  (_who, viewer, may) => {
    const finds = (words: string | null, at: Parameters<typeof mayFindColleague>[1] = martini) =>
      mayFindColleague(viewer, at, words);
    expect([finds('Fem'), finds(' Fe '), finds(null), finds('Femke', wholeRegion)]).toEqual([may, false, false, false]);
  },
);

test('an administrator of one department finds nobody', () => {
  const viewer = self('esra');
  const roles = [{ role: 'MEMBER_ADMIN', organisationId: 'martini', unitId: 'ok' }];
  expect(mayFindPeople({ ...viewer, roles }, martini)).toBe(false);
});

test.each([
  [' Femke ', '%Femke%'],
  ['100%', String.raw`%100\%%`],
  ['a_b', String.raw`%a\_b%`],
  [String.raw`a\b`, String.raw`%a\\b%`],
])('a search for “%s” means what it says', (words, pattern) => {
  expect(containing(words)).toBe(pattern);
});
