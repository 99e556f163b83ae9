import { expect, test } from '@jest/globals';
import { hasFreePlace, statusOf } from './recruitment-event.rules.ts';

const startsAt = new Date('2026-01-15T19:00:00Z');
const before = new Date(startsAt.getTime() - 1);
const open = { startsAt, capacity: 60, registeredCount: 59, waitingCount: 0, cancelledAt: null };
const full = { ...open, registeredCount: 60 };

test.each([
  ['the 60th place free', open, before, 'OPEN'],
  ['the 60th place taken', full, before, 'FULL'],
  ['beginning now', open, startsAt, 'HELD'],
  ['beginning now, full', full, startsAt, 'HELD'],
  ['called off', { ...open, cancelledAt: before }, before, 'CANCELLED'],
  ['called off, its time past', { ...open, cancelledAt: before }, startsAt, 'CANCELLED'],
])('status of an event, %s', (_, event, now, expected) => {
  expect(statusOf(event, now)).toBe(expected);
});

test.each([
  ['one of 60 left', open, true],
  ['none left', full, false],
  ['one left, one person waiting for it', { ...open, waitingCount: 1 }, false],
])('free place: %s', (_, event, expected) => {
  expect(hasFreePlace(event)).toBe(expected);
});
