import { expect, test } from '@jest/globals';
import { wasRemindedToday } from './reminder.rules.ts';

/** Just before midnight in Amsterdam. */
const now = new Date('2026-01-12T22:59:00Z');

test.each([
  ['never', null, false],
  ['this morning', new Date('2026-01-12T06:00:00Z'), true],
  ['as the day began', new Date('2026-01-11T23:00:00Z'), true],
  ['the evening before', new Date('2026-01-11T22:59:00Z'), false],
])('reminded %s', (_, at, isToday) => expect(wasRemindedToday(at, now)).toBe(isToday));
