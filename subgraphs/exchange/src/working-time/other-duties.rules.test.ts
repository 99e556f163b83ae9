import { expect, test } from '@jest/globals';
import { atHome, daysAtHome } from '../../testing/facts.ts';
import { counted, foundBy, rested, shift } from '../../testing/found.ts';

const presence = (until = '2026-09-15T08:00+02:00', on = '2026-09-14') => ({
  ...shift(`${on}T08:00+02:00`, until),
  kind: 'PRESENCE_DUTY' as const,
});
/** Presence duties of 24 h, unless they end earlier, so many days apart, before the shift. */
const duties = (count: number, apart: number, until = '08:00') =>
  Array.from({ length: count }, (_, n) => {
    const on = Temporal.PlainDate.from('2026-09-14')
      .subtract({ days: apart * (n + 1) })
      .toString();
    return daysAtHome(on, 1, '08:00', until, { kind: 'PRESENCE_DUTY' });
  }).flat();

test.each([
  ['24 h', presence(), [], []],
  ['a minute more', presence('2026-09-15T08:01+02:00'), [], ['BLOCK 24.02 24']],
  ['the 52nd in 26 weeks', presence('2026-09-14T20:00+02:00'), duties(51, 3, '04:00'), []],
  ['the 53rd in 26 weeks', presence('2026-09-14T20:00+02:00'), duties(52, 3, '04:00'), ['GATE 53 52']],
  // 26 × 48 h = 1,248 h: 51 × 24 h and the shift are 1,248 h.
  ['48 h a week over 26 weeks', presence(), [...duties(51, 3)], []],
  [
    'more than 48 h a week',
    presence(),
    [...duties(51, 3), ...daysAtHome('2026-09-12', 1, '12:00', '13:00')],
    ['GATE 48.04 48'],
  ],
])('WT-15: %s', (_name, over, intervals, expected) => {
  const found = counted('PRESENCE_DUTY_LIMIT', { shift: over, person: { intervals } });
  expect(found.filter(one => / \d/.test(one))).toEqual(expected);
});

test.each([
  ['60 h a week with her consent', '2026-09-14', 13, []],
  ['more than 60 h', '2026-09-14', 14, ['GATE 60.04 60']],
  ['a consent that begins the day after', '2026-09-15', 13, ['GATE 60 48']],
])('WT-15: %s', (_name, presenceOptOutFrom, until, expected) => {
  // 26 × 60 h = 1,560 h: 64 × 24 h and the shift; an hour more by work beside it.
  const intervals = [...duties(64, 2), ...(until > 13 ? daysAtHome('2026-09-13', 1, '13:00', `${until}:00`) : [])];
  const found = counted('PRESENCE_DUTY_LIMIT', { shift: presence(), person: { intervals, presenceOptOutFrom } });
  expect(found.filter(one => one.includes('.04') || one.endsWith(' 60') || one.endsWith(' 48'))).toEqual(expected);
});

test.each([
  ['90 h of rest in a week', '2026-06-11T15:30+02:00', []],
  ['half an hour less', '2026-06-11T16:00+02:00', ['GATE 89.5 90']],
])('WT-15: %s', (_name, until, expected) => {
  // 24 h, 24 h and 30 h of other work leave 90 h of 168.
  const intervals = [
    ...daysAtHome('2026-06-09', 1, '20:00', '20:00', { kind: 'PRESENCE_DUTY' }),
    atHome('2026-06-11T08:00+02:00', until),
    atHome('2026-06-12T08:00+02:00', '2026-06-12T19:15+02:00'),
    atHome('2026-06-13T08:00+02:00', '2026-06-13T19:15+02:00'),
  ];
  expect(
    rested('PRESENCE_DUTY_LIMIT', { shift: presence('2026-06-09T08:00+02:00', '2026-06-08'), person: { intervals } }),
  ).toEqual(expected);
});

test.each([
  ['11 h before presence duty', '2026-06-07T21:00+02:00', []],
  ['a minute less', '2026-06-07T21:01+02:00', [`BLOCK ${659 / 60} 11`]],
])('WT-15: %s, which is never shortened', (_name, until, expected) => {
  const intervals = [atHome('2026-06-07T13:00+02:00', until)];
  expect(
    rested('REST_TOO_SHORT', { shift: presence('2026-06-09T08:00+02:00', '2026-06-08'), person: { intervals } }),
  ).toEqual(expected);
  expect(
    foundBy('REST_TOO_SHORT', { shift: presence('2026-06-09T08:00+02:00', '2026-06-08'), person: { intervals } }).map(
      one => one.ruleId,
    ),
  ).toEqual(expected.map(() => 'WT-15'));
});

const standby = { ...shift('2026-06-08T18:00+02:00', '2026-06-08T23:00+02:00'), kind: 'STANDBY' as const };
const calls = (first: string, count: number) => daysAtHome(first, count, '18:00', '23:00', { kind: 'STANDBY' });

test.each([
  ['the 14th day in 4 weeks', calls('2026-05-26', 13), []],
  ['the 15th day in 4 weeks', calls('2026-05-25', 14), ['GATE 15 14']],
  ['the 15th, of which one is 4 weeks ago', [...calls('2026-05-26', 13), ...calls('2026-05-11', 1)], []],
])('WT-16: %s', (_name, intervals, expected) => {
  expect(counted('ON_CALL_LIMIT', { shift: standby, person: { intervals } })).toEqual(expected);
});

test('WT-16: twice in 4 weeks two days together are free', () => {
  const free = (days: readonly number[]) => {
    const busy = Array.from({ length: 70 }, (_, at) => at).filter(at => !days.includes(at));
    const first = Temporal.PlainDate.from('2026-05-04');
    const intervals = busy
      .map(at => first.add({ days: at }).toString())
      .filter(on => on !== '2026-06-08')
      .flatMap(on => daysAtHome(on, 1, '08:00', '12:00'));
    return counted('ON_CALL_FREE_DAYS', { shift: standby, person: { intervals } });
  };
  // Four weeks from any day on hold two of pairs that are two weeks apart.
  const pairs = [5, 6, 19, 20, 33, 34, 47, 48, 61, 62];
  expect(free(pairs)).toEqual(['GATE 1 2']);
  expect(free([...pairs, 12, 13, 26, 27, 40, 41, 54, 55])).toEqual([]);
});

test.each([
  ['24 h reachable', '2026-06-09T08:00+02:00', []],
  ['a minute more', '2026-06-09T08:01+02:00', ['BLOCK 24.02 24']],
])('WT-16: %s', (_name, until, expected) => {
  const over = { ...shift('2026-06-08T08:00+02:00', until), kind: 'ON_CALL_AVAILABILITY' as const };
  expect(counted('ON_CALL_LIMIT', { shift: over })).toEqual(expected);
});

const night = (from: string, until: string) => ({ intervals: [atHome(from, until)] });
test.each([
  ['ends 11 h before a night', night('2026-06-09T10:00+02:00', '2026-06-09T11:00+02:00'), 0],
  ['ends 11 h before', night('2026-06-09T22:00+02:00', '2026-06-10T06:00+02:00'), 0],
  ['begins 14 h after', night('2026-06-07T22:00+02:00', '2026-06-08T04:00+02:00'), 0],
  ['begins a minute earlier than that', night('2026-06-07T22:00+02:00', '2026-06-08T04:01+02:00'), 1],
])('WT-16: on call that %s', (_name, person, expected) => {
  expect(foundBy('ON_CALL_AROUND_NIGHT', { shift: standby, person })).toHaveLength(expected);
});

test('WT-16: a night less than 11 h after being on call, whichever came first', () => {
  const call = { ...shift('2026-06-08T08:00+02:00', '2026-06-08T11:01+02:00'), kind: 'STANDBY' as const };
  const person = night('2026-06-08T22:00+02:00', '2026-06-09T06:00+02:00');
  expect(foundBy('ON_CALL_AROUND_NIGHT', { shift: call, person })).toMatchObject([{ enforcement: 'BLOCK' }]);
  const intervals = [atHome('2026-06-08T08:00+02:00', '2026-06-08T11:01+02:00', { kind: 'STANDBY' })];
  const asked = shift('2026-06-08T22:00+02:00', '2026-06-09T06:00+02:00');
  expect(foundBy('ON_CALL_AROUND_NIGHT', { shift: asked, person: { intervals } })).toMatchObject([
    { fitsFrom: new Date('2026-06-08T20:01Z') },
  ]);
});
