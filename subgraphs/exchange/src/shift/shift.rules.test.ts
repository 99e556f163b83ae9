import { expect, test } from '@jest/globals';
import { instant, parameters } from '../../testing/facts.ts';
import { isNightShift } from './night.rules.ts';
import { canSeeShift, canSeeSignUp } from './shift-access.rules.ts';
import { shiftStatus } from './shift-status.rules.ts';

test.each([
  ['2026-06-08T15:00+02:00', '2026-06-08T23:00+02:00', false],
  ['2026-06-08T17:00+02:00', '2026-06-09T01:00+02:00', false],
  ['2026-06-08T17:00+02:00', '2026-06-09T01:01+02:00', true],
  ['2026-06-08T23:00+02:00', '2026-06-09T07:30+02:00', true],
  ['2026-06-08T05:00+02:00', '2026-06-08T12:00+02:00', false],
  ['2026-06-08T04:59+02:00', '2026-06-08T12:00+02:00', true],
  // The hour from 02:00 to 03:00 does not exist: 01:00 to 03:00 is one hour, not two.
  ['2026-03-29T01:00+01:00', '2026-03-29T03:00+02:00', false],
  ['2026-03-29T01:00+01:00', '2026-03-29T03:01+02:00', true],
  // The hour from 02:00 to 03:00 comes twice.
  ['2025-10-25T23:00+02:00', '2025-10-26T07:00+01:00', true],
])('from %s until %s is a night shift: %s', (from, until, expected) => {
  expect(isNightShift(instant(from), instant(until), parameters)).toBe(expected);
});

const shift = {
  status: 'PUBLISHED',
  startsAt: instant('2026-06-08T08:00Z'),
  endsAt: instant('2026-06-08T16:00Z'),
  places: 2,
  placesConfirmed: 0,
} as const;

test.each([
  ['nobody confirmed', {}, '2026-06-08T07:59:59Z', 'PUBLISHED'],
  ['one confirmed', { placesConfirmed: 1 }, '2026-06-08T07:59:59Z', 'PARTLY_FILLED'],
  ['all confirmed', { placesConfirmed: 2 }, '2026-06-08T07:59:59Z', 'FILLED'],
  ['begun with nobody', {}, '2026-06-08T08:00:00Z', 'EXPIRED'],
  ['begun', { placesConfirmed: 1 }, '2026-06-08T08:00:00Z', 'IN_PROGRESS'],
  ['about to end', { placesConfirmed: 1 }, '2026-06-08T15:59:59Z', 'IN_PROGRESS'],
  ['ended', { placesConfirmed: 1 }, '2026-06-08T16:00:00Z', 'COMPLETED'],
  ['ended with nobody', {}, '2026-06-08T16:00:00Z', 'EXPIRED'],
  ['cancelled', { status: 'CANCELLED' as const, placesConfirmed: 1 }, '2026-06-08T16:00:00Z', 'CANCELLED'],
  ['draft', { status: 'DRAFT' as const }, '2026-06-08T16:00:00Z', 'DRAFT'],
])('%s', (_name, over, now, expected) => {
  expect(shiftStatus({ ...shift, ...over }, instant(now))).toBe(expected);
});

const planner = {
  tenantId: 'noord',
  personId: 'p',
  roles: [{ role: 'PLANNER', organisationId: 'host', unitId: null }],
};
const regionPlanner = { ...planner, roles: [{ role: 'PLANNER', organisationId: null, unitId: null }] };
const educator = { ...planner, roles: [{ role: 'PRACTICE_EDUCATOR', organisationId: 'host', unitId: null }] };
const person = { tenantId: 'noord', personId: 'me', roles: [] };
const draft = { regionId: 'noord', memberId: 'host', status: 'DRAFT' };

test.each([
  ['a published shift, by anybody of the region', person, { ...draft, status: 'PUBLISHED' }, true],
  ['a published shift of another region', person, { ...draft, status: 'PUBLISHED', regionId: 'kam' }, false],
  ['a draft, by a planner of the host', planner, draft, true],
  ['a draft, by a planner of the whole region', regionPlanner, draft, true],
  ['a draft, by a planner of another member', planner, { ...draft, memberId: 'other' }, false],
  ['a draft, by another role at the host', educator, draft, false],
])('%s', (_name, asker, seen, expected) => {
  expect(canSeeShift(asker, seen)).toBe(expected);
});

const signUp = { regionId: 'noord', memberId: 'host', professionalId: 'me' };

test.each([
  ['by the professional', person, signUp, true],
  ['by somebody else', { ...person, personId: 'other' }, signUp, false],
  ['by a visitor', { ...person, personId: null }, signUp, false],
  ['by a planner of the host', planner, signUp, true],
  ['by a planner of another member', planner, { ...signUp, memberId: 'other' }, false],
  ['by a planner of the host in another region', planner, { ...signUp, regionId: 'kam' }, false],
])('a sign-up is seen %s', (_name, asker, seen, expected) => {
  expect(canSeeSignUp(asker, seen)).toBe(expected);
});
