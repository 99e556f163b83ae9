import { expect, test } from '@jest/globals';
import { CredentialKind } from './credential-kind.rules.ts';
import { handedInAgain, type HandedIn } from './handed-in-again.rules.ts';

const day = 86_400_000;
const monday = new Date('2026-01-12T09:00:00Z');
const course: HandedIn = {
  id: 'earlier',
  kind: CredentialKind.LIFE_SUPPORT,
  about: 'BLS',
  datedOn: '2025-06-01',
  validUntil: '2026-06-01',
  submittedAt: monday,
  goneAt: null,
};
const after = (days: number) => new Date(monday.getTime() + days * day);
const later = (over: Partial<HandedIn>, earlier: Partial<HandedIn> = {}) => [
  { ...course, ...earlier },
  { ...course, id: 'later', submittedAt: after(1), ...over },
];
const conduct = { kind: CredentialKind.CONDUCT_CERTIFICATE, about: null, datedOn: null, validUntil: null };

test.each<[string, readonly HandedIn[], boolean]>([
  ['the same once more', later({}), true],
  ['one that ends sooner', later({ validUntil: '2026-05-31' }), true],
  ['one that ends later', later({ validUntil: '2026-06-02' }), false],
  ['one that has no end, after one that has', later({ validUntil: null }), false],
  ['one that ends, after one that does not', later({}, { validUntil: null }), true],
  ['a newer one', later({ datedOn: '2025-06-02' }), false],
  ['another course', later({ about: 'ALS' }), false],
  ['another kind', later({ kind: CredentialKind.E_LEARNING }), false],
  ['after the first was taken back', later({}, { goneAt: after(1) }), false],
  ['before the first was taken back', later({}, { goneAt: after(2) }), true],
  ['a certificate of conduct within ninety days', later({ ...conduct, submittedAt: after(89) }, conduct), true],
  ['a certificate of conduct after ninety days', later({ ...conduct, submittedAt: after(90) }, conduct), false],
])('EX-14: %s', (_name, all, isAgain) => {
  expect([...handedInAgain(all, 90)]).toEqual(isAgain ? ['later'] : []);
});
