import { expect, test } from '@jest/globals';
import { atHome } from '../../testing/facts.ts';
import { foundBy, rested, shift } from '../../testing/found.ts';

const after = (nightUntil: string, from: string, over = {}) => ({
  shift: shift(`2026-06-09T${from}+02:00`, '2026-06-09T23:59+02:00'),
  person: { intervals: [atHome('2026-06-08T21:00+02:00', `2026-06-09T${nightUntil}+02:00`, over)] },
});

test.each([
  ['14 h after a night until 07:00', after('07:00', '21:00'), []],
  ['a minute less', after('07:00', '20:59'), [`GATE ${839 / 60} 14`]],
  ['8 h', after('07:00', '15:00'), ['GATE 8 14']],
  ['a night that ends at 02:00', after('02:00', '13:00'), []],
  ['a night that ends a minute later', after('02:01', '13:01'), ['GATE 11 14']],
])('WT-8: %s', (_name, over, expected) => {
  expect(rested('NIGHT_REST_SHORTENED', over)).toEqual(expected);
});

test('WT-8: less than 8 h after a night is too short, by the rule for nights', () => {
  expect(foundBy('REST_TOO_SHORT', after('07:00', '14:59'))).toMatchObject([
    { enforcement: 'BLOCK', ruleId: 'WT-8', minimumRestHours: 14, fitsFrom: new Date('2026-06-09T19:00Z') },
  ]);
});

test('WT-8: twice in a week is once too often', () => {
  const given = after('07:00', '20:00');
  const earlier = [
    atHome('2026-06-04T21:00+02:00', '2026-06-05T07:00+02:00'),
    atHome('2026-06-05T20:00+02:00', '2026-06-05T23:00+02:00'),
  ];
  const over = { ...given, person: { intervals: [...earlier, ...given.person.intervals] } };
  expect(rested('NIGHT_REST_SHORTENED', over)).toEqual(['BLOCK 13 14']);
});

test.each([
  ['12 h', '18:45', 'NIGHT_REST_SHORTENED', ['GATE 12 14']],
  ['a minute less', '18:44', 'REST_TOO_SHORT', [`BLOCK ${719 / 60} 14`]],
] as const)('WT-7: after a night of more than 10 h of work, %s', (_name, from, code, expected) => {
  // 21:00 to 06:45 with no break is 9.75 h; this one begins at 20:00.
  const intervals = [atHome('2026-06-08T20:00+02:00', '2026-06-09T06:45+02:00', { breakMinutes: 30 })];
  const over = { shift: shift(`2026-06-09T${from}+02:00`, '2026-06-09T23:59+02:00'), person: { intervals } };
  expect(rested(code, over)).toEqual(expected);
});

test('WT-7: 10 h of work is no long night, and 8 h of rest is enough with a reason', () => {
  const intervals = [atHome('2026-06-08T20:00+02:00', '2026-06-09T06:45+02:00', { breakMinutes: 45 })];
  const over = { shift: shift('2026-06-09T18:44+02:00', '2026-06-09T23:59+02:00'), person: { intervals } };
  expect(rested('NIGHT_REST_SHORTENED', over)).toEqual([`GATE ${719 / 60} 14`]);
});

test('WT-8: where the clocks skip 02:00, a night that ends as they do ends at 02:00', () => {
  const night = (until: string) => ({
    shift: shift('2026-03-29T15:30+02:00', '2026-03-29T23:00+02:00'),
    person: { intervals: [atHome('2026-03-28T18:00+01:00', until)] },
  });
  expect(rested('NIGHT_REST_SHORTENED', night('2026-03-29T03:00+02:00'))).toEqual([]);
  expect(rested('NIGHT_REST_SHORTENED', night('2026-03-29T03:01+02:00'))).toEqual([`GATE ${749 / 60} 14`]);
});

test('WT-4, WT-17: a rest from an old roster refuses nothing, somebody looks', () => {
  const rosterFeeds = [{ memberId: 'home', heardAt: new Date('2025-09-01T00:00Z'), toldUntil: '9999-12-31' }];
  const given = after('07:00', '14:00');
  expect(rested('REST_TOO_SHORT', { ...given, person: { ...given.person, rosterFeeds } })).toEqual(['GATE 7 14']);
  const overlapping = after('15:00', '14:00');
  const found = foundBy('OVERLAP', { ...overlapping, person: { ...overlapping.person, rosterFeeds } });
  expect(found).toMatchObject([{ enforcement: 'GATE', conflictsWithId: null }]);
  expect(foundBy('OVERLAP', overlapping)).toMatchObject([{ enforcement: 'BLOCK' }]);
});

test('WT-17: what a home roster tells back of a shift that was taken here is the same work', () => {
  const own = { ...shift('2026-06-09T07:00+02:00', '2026-06-09T15:00+02:00'), id: 'shift' };
  const told = atHome('2026-06-09T07:00+02:00', '2026-06-09T15:00+02:00');
  const signUps = [
    {
      shiftId: 'shift',
      memberId: 'host',
      status: 'CONFIRMED',
      kind: 'REGULAR',
      breakMinutes: 30,
      startsAt: own.startsAt,
      endsAt: own.endsAt,
    },
  ] as never;
  expect(foundBy('OVERLAP', { shift: own, person: { signUps, intervals: [told] } })).toEqual([]);
  expect(foundBy('OVERLAP', { shift: own, person: { intervals: [told] } })).toMatchObject([{ enforcement: 'BLOCK' }]);
});
