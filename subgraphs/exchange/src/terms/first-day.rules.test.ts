import { expect, test } from '@jest/globals';
import { holdsFrom } from './first-day.rules.ts';

/** Half past midnight in Amsterdam; in London it is still the day before. */
const now = new Date('2026-07-14T22:30:00Z');

test.each([
  ['at once without a day', null, now],
  ['at once today', '2026-07-15', now],
  ['as the next day begins', '2026-07-16', new Date('2026-07-15T22:00:00Z')],
  ['as a day in winter begins', '2026-12-01', new Date('2026-11-30T23:00:00Z')],
  ['never from yesterday', '2026-07-14', 'FIRST_DAY_IN_THE_PAST'],
])('holds %s', (_, day, from) => expect(holdsFrom(day, now)).toEqual(from));
