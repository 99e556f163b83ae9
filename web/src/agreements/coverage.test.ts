import { expect, test } from '@jest/globals';
import { coverageOf, coveringOn } from './coverage.ts';
import { differencesBetween } from './differences.ts';
import { sortedAgreements } from './sorted-agreements.ts';

const run = {
  id: '1',
  title: 'RUN OK',
  startsOn: '2026-03-01',
  holdsUntil: '2026-12-31' as string | null,
  status: 'IN_FORCE',
  departmentKinds: ['OK'],
  members: [{ id: 'martini' }, { id: 'wza' }],
};
const all = { ...run, id: '2', title: 'Alles', departmentKinds: [], members: [{ id: 'martini' }, { id: 'ozg' }] };

test.each([
  ['the day before its first', '2026-02-28', []],
  ['its first day', '2026-03-01', ['A Alles', 'B RUN OK']],
  ['its last day', '2026-12-31', ['A Alles', 'B RUN OK']],
  ['the day after', '2027-01-01', []],
])('what covers on %s', (_case, day, expected) => {
  expect(coveringOn([run, all], day).map(({ letter, title }) => `${letter} ${title}`)).toEqual(expected);
});

test('a draft covers nothing; the twenty-seventh has a letter of its own', () => {
  expect(coveringOn([{ ...run, status: 'DRAFT' }], '2026-06-01')).toEqual([]);
  const many = Array.from({ length: 27 }, (_, n) => ({ ...run, id: String(n).padStart(2, '0') }));
  expect(
    coveringOn(many, '2026-06-01')
      .map(({ letter }) => letter)
      .slice(24),
  ).toEqual(['Y', 'Z', 'A2']);
});

test.each([
  ['Martini', 'OK', 'martini', 'OK', null, ['RUN OK', 'Alles']],
  ['Martini', 'IC', 'martini', 'IC', null, ['Alles']],
  ['Martini, from WZA', 'OK', 'martini', 'OK', 'wza', ['RUN OK']],
  ['Martini, from OZG', 'IC', 'martini', 'IC', 'ozg', ['Alles']],
  ['WZA, from OZG', 'OK', 'wza', 'OK', 'ozg', []],
  ['Martini, from itself', 'OK', 'martini', 'OK', 'martini', []],
])('what covers %s at %s', (_host, _kind, host, kind, home, expected) => {
  expect(coverageOf([run, all], host, kind, home).map(({ title }) => title)).toEqual(expected);
});

test('a version differs in what it says otherwise', () => {
  const before = new Map([
    ['parties', 'Martini, WZA'],
    ['end', '31 dec 2026'],
  ]);
  const after = new Map([
    ['parties', 'Martini, OZG'],
    ['end', '31 dec 2026'],
    ['annex', 'Tarieven'],
  ]);
  expect(differencesBetween(before, after)).toEqual([
    { about: 'parties', before: 'Martini, WZA', after: 'Martini, OZG' },
    { about: 'annex', before: '', after: 'Tarieven' },
  ]);
});

test('what is made, what holds with what ends first before it, and what is over with the last first', () => {
  const of = (title: string, status: string, holdsUntil: string | null) => ({
    ...run,
    title,
    holdsUntil,
    status,
    number: 1,
  });
  const sorted = sortedAgreements([
    of('a', 'IN_FORCE', null),
    of('b', 'EXPIRING', '2026-12-31'),
    of('c', 'DRAFT', null),
    of('d', 'EXPIRED', '2025-12-31'),
    of('e', 'TERMINATED', '2026-01-31'),
    of('f', 'ADOPTED', '2027-12-31'),
  ] as Parameters<typeof sortedAgreements>[0]);
  const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title).join('');
  expect([titles(sorted.making), titles(sorted.holding), titles(sorted.over)]).toEqual(['c', 'bfa', 'ed']);
});
