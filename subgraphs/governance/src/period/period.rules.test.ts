import { expect, test } from '@jest/globals';
import { includesDay, isBackwards } from './period.rules.ts';

test.each([
  ['the day before the first', '2026-03-01', '2026-03-31', '2026-02-28', false],
  ['the first day', '2026-03-01', '2026-03-31', '2026-03-01', true],
  ['the last day', '2026-03-01', '2026-03-31', '2026-03-31', true],
  ['the day after the last', '2026-03-01', '2026-03-31', '2026-04-01', false],
  ['any day when there is no end', '2026-03-01', null, '2099-12-31', true],
])('a period and %s', (_case, startsOn, endsOn, day, isIncluded) => {
  expect(includesDay({ startsOn, endsOn }, day)).toBe(isIncluded);
});

test.each([
  ['the day before it starts', '2026-02-28', true],
  ['the day on which it starts', '2026-03-01', false],
  ['never', null, false],
])('a period that ends %s', (_case, endsOn, backwards) => {
  expect(isBackwards({ startsOn: '2026-03-01', endsOn })).toBe(backwards);
});
