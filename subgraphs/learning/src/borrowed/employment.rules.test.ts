import { expect, test } from '@jest/globals';
import { isEmployedOn } from './employment.rules.ts';

test.each([
  ['the day before', '2026-03-11', null, false],
  ['on the first day', '2026-03-10', null, true],
  ['on the last day', '2026-01-01', '2026-03-10', true],
  ['the day after', '2026-01-01', '2026-03-09', false],
])('%s: employed or not', (_when, startsOn, endsOn, expected) => {
  expect(isEmployedOn('2026-03-10', { startsOn, endsOn })).toBe(expected);
});
