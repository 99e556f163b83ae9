import { expect, it } from '@jest/globals';
import { daysNearby, spanOn } from './try-span.ts';

it('takes an end that is not later than the begin for one of the next day', () => {
  expect(spanOn('2026-12-01', '07:30', '16:00')).toEqual({
    startsAt: '2026-12-01T06:30:00.000Z',
    endsAt: '2026-12-01T15:00:00.000Z',
  });
  expect(spanOn('2026-12-01', '23:00', '07:30')?.endsAt).toBe('2026-12-02T06:30:00.000Z');
  expect(spanOn('2026-03-29', '02:30', '07:30')).toBeNull(); // the clocks skip it
});

it('looks three days back and three ahead, and never at today or before', () => {
  expect(daysNearby('2026-12-10', '2026-12-01')).toEqual([
    '2026-12-07',
    '2026-12-08',
    '2026-12-09',
    '2026-12-11',
    '2026-12-12',
    '2026-12-13',
  ]);
  expect(daysNearby('2026-12-02', '2026-12-01')).toEqual([
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-12-06',
    '2026-12-07',
    '2026-12-08',
  ]);
});
