import { expect, test } from '@jest/globals';
import { atHome, daysAtHome, facts } from '../../testing/facts.ts';
import { counted, foundBy, rested, shift } from '../../testing/found.ts';

const adultFrom = '2027-01-01';
const young = (from: string, until: string, over: object = {}, intervals: ReturnType<typeof daysAtHome> = []) => ({
  shift: { ...shift(`2026-06-08T${from}+02:00`, `2026-06-08T${until}+02:00`), breakMinutes: 30, ...over },
  person: { adultFrom, intervals },
});

test.each([
  ['9 h in a shift', young('08:00', '17:30'), []],
  ['a minute more', young('08:00', '17:31'), ['BLOCK 9.02 9']],
  ['the same for an adult', { ...young('08:00', '17:31'), person: { adultFrom: '2026-06-08' } }, []],
  ['45 h in a week', young('08:00', '13:30', {}, daysAtHome('2026-06-02', 5, '08:00', '16:30')), []],
  [
    'a minute more in a week',
    young('08:00', '13:31', {}, daysAtHome('2026-06-02', 5, '08:00', '16:30')),
    ['BLOCK 45.02 45'],
  ],
  // 19 × 8 h and the shift in 4 weeks: 160 h are 40 h a week.
  ['40 h a week over 4 weeks', young('08:00', '16:30', {}, weekdays()), []],
  ['a minute more over 4 weeks', young('08:00', '16:34', {}, weekdays()), ['BLOCK 40.02 40']],
])('WT-22: %s', (_name, over, expected) => {
  expect(counted('MINOR_HOURS', over)).toEqual(expected);
});

/** Five days of 8 h in each of three weeks, and four in the one of the shift. */
function weekdays() {
  return ['2026-05-18', '2026-05-25', '2026-06-01']
    .flatMap(on => daysAtHome(on, 5, '08:00', '16:30'))
    .concat(daysAtHome('2026-06-09', 4, '08:00', '16:30'));
}

test.each([
  ['12 h after work', [atHome('2026-06-07T12:00+02:00', '2026-06-07T20:00+02:00')], []],
  ['a minute less', [atHome('2026-06-07T12:00+02:00', '2026-06-07T20:01+02:00')], [`BLOCK ${719 / 60} 12`]],
  ['12 h before work', [atHome('2026-06-09T04:00+02:00', '2026-06-09T10:00+02:00')], []],
  ['a minute less before', [atHome('2026-06-09T03:59+02:00', '2026-06-09T10:00+02:00')], [`BLOCK ${719 / 60} 12`]],
])('WT-22: %s', (_name, intervals, expected) => {
  expect(rested('MINOR_REST', young('08:00', '16:00', {}, intervals))).toEqual(expected);
});

test.each([
  ['06:00', '14:00', 0],
  ['05:59', '13:00', 1],
  ['15:00', '23:00', 0],
  ['15:00', '23:01', 1],
])('WT-22: from %s to %s holds %i hours that are free', (from, until, expected) => {
  expect(foundBy('MINOR_REST', young(from, until))).toHaveLength(expected);
});

test('WT-22: a whole night names when it would fit', () => {
  const night = shift('2026-06-08T22:00+02:00', '2026-06-09T07:00+02:00');
  expect(foundBy('MINOR_REST', { shift: night, person: { adultFrom } })).toMatchObject([
    { fitsFrom: new Date('2026-06-09T04:00Z'), fitsUntil: new Date('2026-06-08T21:00Z') },
  ]);
});

test.each([
  ['REGULAR', 0],
  ['STANDBY', 1],
  ['ON_CALL_AVAILABILITY', 1],
  ['PRESENCE_DUTY', 1],
] as const)('WT-22: under eighteen, %s', (kind, expected) => {
  expect(foundBy('MINOR_ON_CALL', young('08:00', '16:00', { kind }))).toHaveLength(expected);
  expect(foundBy('MINOR_ON_CALL', { shift: { kind }, person: { adultFrom: null } })).toEqual([]);
});

test.each([
  ['4.5 h without a break', '12:30', []],
  ['a minute more', '12:31', ['SIGNAL 0 30']],
  ['what adults are owed as well', '13:31', []],
])('WT-22: %s', (_name, until, expected) => {
  expect(counted('MINOR_BREAK', young('08:00', until, { breakMinutes: 0 }))).toEqual(expected);
});

const objection = { memberId: 'home', hostId: null, startsOn: '2026-06-08', endsOn: '2026-06-08' };
test.each([
  ['on its day', objection, 1],
  ['for this host', { ...objection, hostId: 'host' }, 1],
  ['for another host', { ...objection, hostId: 'other' }, 0],
  ['from the day after', { ...objection, startsOn: '2026-06-09', endsOn: '2026-06-09' }, 0],
  ['until the day before', { ...objection, startsOn: '2026-06-01', endsOn: '2026-06-07' }, 0],
  ['of the host itself', { ...objection, memberId: 'host' }, 0],
  ['of a former employer', { ...objection, memberId: 'former' }, 0],
])('WT-18: an objection %s', (_name, one, expected) => {
  const former = { ...facts().person.employments[0]!, memberId: 'former', endsOn: '2026-06-07' };
  const employments = [...facts().person.employments, former, { ...former, memberId: 'host', endsOn: null }];
  const found = foundBy('SIDE_WORK_OBJECTION', { person: { objections: [one], employments } });
  expect(found.map(({ enforcement, ruleId }) => `${enforcement} ${ruleId}`)).toEqual(
    Array.from({ length: expected }, () => 'BLOCK WT-18'),
  );
});
