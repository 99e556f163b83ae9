import { expect, test } from '@jest/globals';
import { wishInput, wishOf } from './wish.ts';

const known = {
  id: 'p1',
  revision: 3,
  department: { __typename: 'Department' as const, id: 'd1', name: 'OK' },
  hostMember: null,
  startsOn: '2026-02-02',
  endsOn: null,
  hoursPerWeek: 16,
  learning: 'OA-7',
};

test('what is left open is null, what is known goes along with its revision', () => {
  const open = { departmentId: null, memberId: null, startsOn: null, endsOn: null, hoursPerWeek: null, learning: null };
  expect(wishInput(wishOf(null, ''), null)).toEqual(open);
  expect(wishInput(wishOf(null, 'd2'), null)).toEqual({ ...open, departmentId: 'd2' });
  expect(wishInput(wishOf(known, 'd1'), known)).toEqual({
    placementId: 'p1',
    expectedRevision: 3,
    departmentId: 'd1',
    memberId: null,
    startsOn: '2026-02-02',
    endsOn: null,
    hoursPerWeek: 16,
    learning: 'OA-7',
  });
});

test.each([
  ['', null],
  ['16', 16],
  ['16.5', 0],
  ['veel', 0],
])('hours %j', (hours, hoursPerWeek) => {
  expect(wishInput({ ...wishOf(null, ''), hours, place: 'm:m1' }, null)).toMatchObject({
    hoursPerWeek,
    memberId: 'm1',
  });
});
