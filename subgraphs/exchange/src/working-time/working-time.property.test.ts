import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { facts } from '../../testing/facts.ts';
import type { WorkInterval } from '../eligibility/facts.rules.ts';
import { workingTimeFindings } from './working-time.rules.ts';

const hour = 3_600_000;
const first = Date.parse('2026-03-02T00:00Z');

/** Work at home that starts on a whole hour within half a year around the shift, and may overlap other work. */
const interval = fc
  .record({
    at: fc.integer({ min: 0, max: 24 * 180 }),
    hours: fc.integer({ min: 1, max: 24 }),
    kind: fc.constantFrom('REGULAR', 'STANDBY', 'PRESENCE_DUTY', 'TEACHING'),
  })
  .map(({ at, hours, kind }): WorkInterval => {
    const startsAt = new Date(first + at * hour);
    const endsAt = new Date(startsAt.getTime() + hours * hour);
    return {
      memberId: 'home',
      origin: 'HOME_ROSTER',
      kind: kind as 'REGULAR',
      startsAt,
      endsAt,
      onDay: startsAt.toISOString().slice(0, 10),
      breakMinutes: 0,
    };
  });
const intervals = fc.uniqueArray(interval, { maxLength: 40, selector: one => one.startsAt!.getTime() });
const found = (given: readonly WorkInterval[]) => workingTimeFindings(facts({ person: { intervals: given } }));

test('the order in which work is told makes no difference', () => {
  fc.assert(
    fc.property(intervals, given => {
      expect(found(given.toReversed())).toEqual(found(given));
    }),
  );
});

test('more work takes away no finding about too much of it', () => {
  const sums = ['WEEK_TOO_LONG', 'AVERAGE_TOO_HIGH', 'OVERLAP', 'LONG_NIGHT', 'TOO_MANY_NIGHTS', 'SUNDAYS_WORKED'];
  fc.assert(
    fc.property(intervals, interval, (given, more) => {
      const codes = (of: readonly WorkInterval[]) =>
        new Set(
          found(of)
            .map(({ code }) => code)
            .filter(code => sums.includes(code)),
        );
      const before = codes(given);
      expect([...codes([...given, more])]).toEqual(expect.arrayContaining([...before]));
    }),
  );
});

test('work that ended more than a year before the shift says nothing of it', () => {
  fc.assert(
    fc.property(intervals, given => {
      const old = given.map(one => ({
        ...one,
        startsAt: new Date(one.startsAt!.getTime() - 700 * 24 * hour),
        endsAt: new Date(one.endsAt!.getTime() - 700 * 24 * hour),
      }));
      expect(found(old)).toEqual([]);
    }),
  );
});
