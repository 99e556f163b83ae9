import { expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, self, visitor } from '../../testing/viewers.ts';
import { mayDecideOnConsent, maySeeConsent, newestOfEach } from './consent.rules.ts';

const consent = { professional: { id: 'femke' }, region: { id: here } };

test.each([
  ['she herself', self('femke'), true],
  ['her own id in another region', self('femke', elsewhere), false],
  ['a colleague', self('jelle'), false],
  ['an administrator', holderOf('MEMBER_ADMIN', null), false],
  ['a compliance officer', holderOf('COMPLIANCE_OFFICER', null), false],
  ['a visitor', visitor(), false],
])('whether %s sees a consent', (_who, viewer, expected) => {
  expect(maySeeConsent(viewer, consent)).toBe(expected);
});

test.each([
  ['in the portal', self('femke'), true],
  ['by a token', { ...self('femke'), client: 'token' as const }, false],
  ['as a visitor', visitor(), false],
])('whether somebody decides on consents %s', (_how, viewer, expected) => {
  expect(mayDecideOnConsent(viewer)).toBe(expected);
});

test('of each purpose the newest counts, however they come', () => {
  const given = (purpose: string, day: number) => ({ purpose, givenAt: new Date(2026, 0, day) });
  const all = [given('A', 3), given('B', 2), given('A', 1), given('B', 4)];
  expect(newestOfEach(all)).toEqual([given('A', 3), given('B', 4)]);
  expect(newestOfEach([])).toEqual([]);
});
