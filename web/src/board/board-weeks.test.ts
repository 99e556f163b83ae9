import { expect, it } from '@jest/globals';
import { weekOf, weekTerms } from './board-weeks.ts';

const [from, until] = ['2026-11-29T23:00:00.000Z', '2026-12-06T23:00:00.000Z'];

it.each([
  [{}, from, until],
  [{ from: '2026-12-01T23:00:00.000Z' }, '2026-12-01T23:00:00.000Z', until],
  [{ from: '2026-11-01T23:00:00.000Z', until: '2027-01-01T23:00:00.000Z' }, from, until],
  [{ until: '2026-12-03T23:00:00.000Z' }, from, '2026-12-03T23:00:00.000Z'],
])('a week narrowed by %j', (terms, expectedFrom, expectedUntil) => {
  expect(weekTerms({ ...terms, nightsOnly: true }, from, until)).toEqual({
    from: expectedFrom,
    until: expectedUntil,
    nightsOnly: true,
  });
});

it('puts each shift on the day it starts here, under its member', () => {
  const shift = (id: string, name: string | null, startsAt: string) =>
    ({ id, startsAt, member: name && { id: name, name, shortName: name } }) as never;
  const { days, rows } = weekOf(
    [
      shift('a', 'WZA', '2026-11-30T22:59:00Z'),
      shift('b', 'WZA', '2026-11-30T23:00:00Z'),
      shift('c', null, '2026-12-06T12:00:00Z'),
    ],
    '2026-11-30',
    'onbekend',
  );
  expect([days[0], days[6]]).toEqual(['2026-11-30', '2026-12-06']);
  expect(rows.map(({ name, byDay }) => [name, byDay.map(its => its.map(({ id }) => id).join())])).toEqual([
    ['onbekend', ['', '', '', '', '', '', 'c']],
    ['WZA', ['a', 'b', '', '', '', '', '']],
  ]);
});
