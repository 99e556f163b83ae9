import { expect, test } from '@jest/globals';
import { inputOf, isChanged, wishOf } from './hours-wish.ts';

const night = { startsAt: '2026-12-01T22:00:00Z', endsAt: '2026-12-02T06:30:00Z', breakMinutes: 30, calls: [] };

test('a night ends on the next day; what was not touched is as it was', () => {
  const wish = wishOf(night);
  expect(inputOf(wish)).toEqual({
    startsAt: '2026-12-01T23:00',
    endsAt: '2026-12-02T07:30',
    breakMinutes: 30,
    calls: [],
  });
  expect([isChanged(wish, night), isChanged({ ...wish, until: '07:31' }, night)]).toEqual([false, true]);
});

test('an empty break is the break of the law; calls after midnight are on the next day', () => {
  const calls = [
    { from: '23:30', until: '00:10' },
    { from: '02:00', until: '03:00' },
    { from: '23:10', until: '23:20' },
  ];
  const wish = { ...wishOf(night), breakMinutes: ' ', calls };
  expect(inputOf(wish)).toMatchObject({
    breakMinutes: null,
    calls: [
      { startsAt: '2026-12-01T23:30', endsAt: '2026-12-02T00:10' },
      { startsAt: '2026-12-02T02:00', endsAt: '2026-12-02T03:00' },
      { startsAt: '2026-12-01T23:10', endsAt: '2026-12-01T23:20' },
    ],
  });
});
