import { expect, it } from '@jest/globals';
import { wishFrom, wishInput } from './wish.ts';

it('begins open to everything, and asked for nothing', () => {
  expect(wishInput(wishFrom(null))).toEqual({
    memberIds: [],
    departmentKinds: [],
    weekdays: [],
    partsOfDay: [],
    atMostShifts: null,
    mayBeAsked: false,
  });
});

it.each([
  ['', null],
  [' 3 ', 3],
  ['0', 0],
  ['drie', 0],
  ['-2', 0],
  ['2,5', 0],
])('typed %j is sent as %s', (typed, sent) => {
  expect(wishInput({ ...wishFrom(null), atMostShifts: typed }).atMostShifts).toBe(sent);
});
