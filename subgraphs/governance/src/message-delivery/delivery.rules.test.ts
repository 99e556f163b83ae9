import { expect, test } from '@jest/globals';
import { localTimeOf } from '@naober/kit/local-time';
import fc from 'fast-check';
import {
  afterQuiet,
  dueAtOf,
  isStillWanted,
  nextDigest,
  plannedDeliveries,
  type DeliveryFacts,
} from './delivery.rules.ts';

const night = { quietFrom: '22:00', quietUntil: '07:00' };
const never = { quietFrom: null, quietUntil: null };
/** As in the rows of 2026. */
const numbers = { soonHours: 12, digestAt: '07:30' };
const local = (text: string) =>
  new Date(Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Amsterdam').epochMilliseconds);
const shown = (instant: Date) => localTimeOf(instant).toPlainDateTime().toString({ smallestUnit: 'minute' });

test.each([
  ['2026-03-10T21:59', night, '2026-03-10T21:59'],
  ['2026-03-10T22:00', night, '2026-03-11T07:00'],
  ['2026-03-11T06:59', night, '2026-03-11T07:00'],
  ['2026-03-11T07:00', night, '2026-03-11T07:00'],
  ['2026-03-28T23:00', night, '2026-03-29T07:00'], // an hour less to wait
  ['2026-10-24T23:00', night, '2026-10-25T07:00'], // an hour more
  ['2026-03-11T12:59', { quietFrom: '13:00', quietUntil: '15:00' }, '2026-03-11T12:59'],
  ['2026-03-11T13:00', { quietFrom: '13:00', quietUntil: '15:00' }, '2026-03-11T15:00'],
  ['2026-03-28T23:00', { quietFrom: '22:00', quietUntil: '02:30' }, '2026-03-29T03:30'], // 02:30 is skipped that night
  ['2026-03-11T03:00', never, '2026-03-11T03:00'],
])('what comes at %s with %j goes at %s', (at, quiet, expected) => {
  expect(shown(afterQuiet(local(at), quiet))).toBe(expected);
});

const hours = (count: number) => count * 3_600_000;

test.each([
  ['needed, shift in 12 h', 'NEEDED', hours(12), '2026-03-10T23:00'],
  ['needed, shift a moment later', 'NEEDED', hours(12) + 1, '2026-03-11T07:00'],
  ['needed, shift begins now', 'NEEDED', 0, '2026-03-11T07:00'],
  ['needed, about no shift', 'NEEDED', null, '2026-03-11T07:00'],
  ['news, shift in an hour', 'NEWS', hours(1), '2026-03-11T07:00'],
] as const)('at night, what is %s goes when it should', (_what, urgency, ahead, expected) => {
  const now = local('2026-03-10T23:00');
  const startsAt = ahead === null ? null : new Date(now.getTime() + ahead);
  expect(shown(dueAtOf({ urgency, startsAt, quiet: night, numbers, now }))).toBe(expected);
});

test.each([
  ['2026-03-10T07:29', night, '2026-03-10T07:30'],
  ['2026-03-10T07:30', night, '2026-03-11T07:30'],
  ['2026-03-10T12:00', { quietFrom: '22:00', quietUntil: '09:00' }, '2026-03-11T09:00'],
  ['2026-03-28T12:00', night, '2026-03-29T07:30'],
  ['2026-10-24T12:00', night, '2026-10-25T07:30'],
])('the mail of the day after %s with %j comes at %s', (at, quiet, expected) => {
  expect(shown(nextDigest(local(at), quiet, numbers))).toBe(expected);
});

const noon = local('2026-03-10T12:00');
const facts = (over: Partial<DeliveryFacts>): DeliveryFacts => ({
  urgency: 'NEEDED',
  startsAt: null,
  wish: { mail: 'AT_ONCE', push: 'AT_ONCE' },
  quiet: night,
  devices: 1,
  numbers,
  now: noon,
  ...over,
});

test.each<[string, Partial<DeliveryFacts>, string[]]>([
  ['both', {}, ['PUSH', 'MAIL']],
  ['both, without a device', { devices: 0 }, ['MAIL']],
  ['push alone', { wish: { mail: 'OFF', push: 'AT_ONCE' } }, ['PUSH']],
  ['push alone, without a device', { wish: { mail: 'OFF', push: 'AT_ONCE' }, devices: 0 }, ['MAIL fallback']],
  ['mail of the day', { wish: { mail: 'DIGEST', push: 'OFF' } }, ['MAIL digest']],
  ['nothing', { wish: { mail: 'OFF', push: 'OFF' } }, []],
])('who wants %s gets that and no more', (_what, over, expected) => {
  const ways = plannedDeliveries(facts(over)).map(
    ({ channel, isDigest, isFallback }) => channel + (isDigest ? ' digest' : '') + (isFallback ? ' fallback' : ''),
  );
  expect(ways).toEqual(expected);
});

test.each<[string, 'MAIL' | 'PUSH', boolean, Partial<DeliveryFacts>, boolean]>([
  ['push', 'PUSH', false, {}, true],
  ['push, who wants none now', 'PUSH', false, { wish: { mail: 'AT_ONCE', push: 'OFF' } }, false],
  ['push, whose last device went', 'PUSH', false, { devices: 0 }, false],
  ['mail', 'MAIL', false, { wish: { mail: 'AT_ONCE', push: 'OFF' } }, true],
  ['mail, who wants none now', 'MAIL', false, { wish: { mail: 'OFF', push: 'AT_ONCE' } }, false],
  ['mail, who has no other way', 'MAIL', false, { wish: { mail: 'OFF', push: 'AT_ONCE' }, devices: 0 }, true],
  ['mail instead of push', 'MAIL', true, { wish: { mail: 'OFF', push: 'AT_ONCE' } }, true],
  ['mail instead of push, who stopped both', 'MAIL', true, { wish: { mail: 'OFF', push: 'OFF' } }, false],
])('%s that was queued goes out if she wants it when it goes', (_what, channel, isFallback, over, expected) => {
  expect(isStillWanted(channel, isFallback, plannedDeliveries(facts(over)))).toBe(expected);
});

const times = fc
  .integer({ min: 0, max: 47 })
  .map(half => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const quiets = fc.oneof(
  fc.constant(never),
  fc.record({ quietFrom: times, quietUntil: times }).filter(({ quietFrom, quietUntil }) => quietFrom !== quietUntil),
);
/** Weeks around both changes of the clock. */
const moments = fc.oneof(
  fc.date({ min: new Date('2026-03-26T00:00:00Z'), max: new Date('2026-04-01T00:00:00Z'), noInvalidDate: true }),
  fc.date({ min: new Date('2026-10-22T00:00:00Z'), max: new Date('2026-10-28T00:00:00Z'), noInvalidDate: true }),
);

/** Whether all that is not quiet lies in the hour that is skipped in March: then a day goes by. */
const opensInSkippedHour = ({ quietFrom, quietUntil }: typeof never | typeof night): boolean =>
  quietFrom !== null && quietUntil >= '02:00' && quietUntil < quietFrom && quietFrom <= '03:00';

test('the mails of the days hold exactly what those who read at once got, none in quiet hours, none more than two days late', () => {
  fc.assert(
    fc.property(fc.array(moments, { maxLength: 20 }), quiets, (arrivals, quiet) => {
      const latest = hours(opensInSkippedHour(quiet) ? 74 : 50);
      const news = (mail: 'AT_ONCE' | 'DIGEST') =>
        arrivals.map(now => plannedDeliveries(facts({ urgency: 'NEWS', now, quiet, wish: { mail, push: 'OFF' } })));
      const [atOnce, daily] = [news('AT_ONCE'), news('DIGEST')];
      expect(daily.map(ways => ways.length)).toEqual(atOnce.map(ways => ways.length));
      for (const [at, [way]] of daily.entries()) {
        expect(afterQuiet(way!.dueAt, quiet)).toEqual(way!.dueAt);
        expect(afterQuiet(atOnce[at]![0]!.dueAt, quiet)).toEqual(atOnce[at]![0]!.dueAt);
        expect(way!.dueAt > arrivals[at]!).toBe(true);
        expect(way!.dueAt.getTime() - arrivals[at]!.getTime()).toBeLessThan(latest);
      }
    }),
    { examples: [[[new Date('2026-03-27T06:30:00.000Z')], { quietFrom: '02:30', quietUntil: '02:00' }]] },
  );
});
