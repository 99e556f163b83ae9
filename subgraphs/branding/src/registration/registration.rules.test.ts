import { expect, test } from '@jest/globals';
import { isOwn, placeFor, refusalsToCancel, refusalsToRegister } from './registration.rules.ts';

const startsAt = new Date('2026-01-15T19:00:00Z');
const before = new Date(startsAt.getTime() - 1);
const event = { startsAt, capacity: 60, registeredCount: 0, waitingCount: 0, cancelledAt: null };
const calledOff = { ...event, cancelledAt: before };

test.each([
  ['still to come', event, false, before, []],
  ['full', { ...event, registeredCount: 60 }, false, before, []],
  ['beginning now', event, false, startsAt, ['EVENT_STARTED']],
  ['called off', calledOff, false, before, ['EVENT_CANCELLED']],
  ['registered already', event, true, before, ['ALREADY_REGISTERED']],
  ['registered already, beginning now', event, true, startsAt, ['ALREADY_REGISTERED', 'EVENT_STARTED']],
])('registering: %s', (_, facts, isRegistered, now, expected) => {
  expect(refusalsToRegister(facts, isRegistered, now)).toEqual(expected);
});

test.each([
  ['still to come', event, false, before, []],
  ['beginning now', event, false, startsAt, ['EVENT_STARTED']],
  ['called off', calledOff, false, before, ['EVENT_CANCELLED']],
  ['cancelled already', event, true, before, ['ALREADY_CANCELLED']],
])('cancelling: %s', (_, facts, isCancelled, now, expected) => {
  expect(refusalsToCancel(facts, isCancelled, now)).toEqual(expected);
});

test.each([
  ['the 60th of 60', { registeredCount: 59, waitingCount: 0 }, 'REGISTERED'],
  ['the 61st of 60', { registeredCount: 60, waitingCount: 0 }, 'WAITLISTED'],
  ['a free place that somebody waits for', { registeredCount: 59, waitingCount: 1 }, 'WAITLISTED'],
])('%s gets', (_, counts, expected) => {
  expect(placeFor({ ...event, ...counts })).toBe(expected);
});

test.each([
  ['her own', 'femke', 'femke', true],
  ["another's", 'femke', 'joost', false],
  ['hers, asked by a visitor', 'femke', null, false],
  ["a visitor's, asked by a visitor", null, null, false],
])('own: %s', (_, personId, viewerId, expected) => {
  expect(isOwn({ personId }, { personId: viewerId })).toBe(expected);
});
