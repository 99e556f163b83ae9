import { expect, test } from '@jest/globals';
import { instant } from '../../testing/facts.ts';
import {
  isWishReached,
  mayBeAsked,
  partOfDayOf,
  PartOfDay,
  Weekday,
  weekdayOf,
  type Wishes,
} from './participation.rules.ts';

const open: Wishes = {
  memberIds: [],
  departmentKinds: [],
  weekdays: [],
  partsOfDay: [],
  atMostShifts: null,
  mayBeAsked: true,
};
const monday = instant('2026-02-02T07:30+01:00');
const ask = { memberId: 'martini', departmentKind: 'OK', startsAt: monday };

test.each<[string, PartOfDay]>([
  ['2026-02-02T04:59+01:00', PartOfDay.NIGHT],
  ['2026-02-02T05:00+01:00', PartOfDay.MORNING],
  ['2026-02-02T11:59+01:00', PartOfDay.MORNING],
  ['2026-02-02T12:00+01:00', PartOfDay.AFTERNOON],
  ['2026-02-02T16:59+01:00', PartOfDay.AFTERNOON],
  ['2026-02-02T17:00+01:00', PartOfDay.EVENING],
  ['2026-02-02T21:59+01:00', PartOfDay.EVENING],
  ['2026-02-02T22:00+01:00', PartOfDay.NIGHT],
])('what begins at %s is %s', (text, part) => expect(partOfDayOf(instant(text))).toBe(part));

test('days are those of the clock on the wall', () => {
  expect(weekdayOf(instant('2026-02-01T22:59Z'))).toBe(Weekday.SUNDAY);
  expect(weekdayOf(instant('2026-02-01T23:00Z'))).toBe(Weekday.MONDAY);
});

test.each<[string, Partial<Wishes> | null, boolean]>([
  ['who said nothing is not asked', null, false],
  ['who said no is not asked', { mayBeAsked: false }, false],
  ['who wishes nothing in particular is asked for all', {}, true],
  ['at a member that she named', { memberIds: ['wza', 'martini'] }, true],
  ['not at others', { memberIds: ['wza'] }, false],
  ['at a kind of department that she named', { departmentKinds: ['OK'] }, true],
  ['not at others', { departmentKinds: ['IC'] }, false],
  ['on a day that she named', { weekdays: [Weekday.MONDAY] }, true],
  ['not on others', { weekdays: [Weekday.TUESDAY, Weekday.SUNDAY] }, false],
  ['at a part of the day that she named', { partsOfDay: [PartOfDay.MORNING] }, true],
  ['not at others', { partsOfDay: [PartOfDay.NIGHT] }, false],
  ['no more often than she wishes', { atMostShifts: 1 }, false],
  ['as often as she wishes', { atMostShifts: 2 }, true],
])('%s', (_, wishes, expected) => {
  const starts = [instant('2026-01-20T07:30+01:00')];
  expect(mayBeAsked(wishes && { ...open, ...wishes }, ask, starts)).toBe(expected);
});

const day = (n: number) => new Date(monday.getTime() + n * 86_400_000);

test.each<[number | null, number[], boolean]>([
  [null, [-1, 1, 2], false],
  [1, [], false],
  [1, [-28], false],
  [1, [-27], true],
  [1, [27], true],
  [1, [28], false],
  [2, [-27, -20], true],
  [2, [-20, 8], false],
  [2, [-20, 7], true],
  [2, [-40, -30, 30], false],
  [3, [-14, -7, 7, 40], true],
])('a wish of %s with shifts on days %j is reached: %s', (wish, days, expected) => {
  expect(isWishReached(wish, days.map(day), monday)).toBe(expected);
});
