import { expect, test } from '@jest/globals';
import { normalisedEmail, normalisedName, visitorRefusals } from './visitor.rules.ts';

test.each([
  [' Anna@Example.ORG\n', 'anna@example.org'],
  ['anna@example.org', 'anna@example.org'],
])('%j is one address: %s', (typed, expected) => {
  expect(normalisedEmail(typed)).toBe(expected);
});

test.each([
  ['  Anna   de\tVries ', 'Anna de Vries'],
  ['   ', ''],
])('%j is one name: %j', (typed, expected) => {
  expect(normalisedName(typed)).toBe(expected);
});

test.each([
  ['A', 'a@b.nl', []],
  ['a'.repeat(100), 'a@b.nl', []],
  ['', 'a@b.nl', ['NAME_NOT_VALID']],
  ['a'.repeat(101), 'a@b.nl', ['NAME_NOT_VALID']],
  ['A', '', ['EMAIL_NOT_VALID']],
  ['A', 'a@b', ['EMAIL_NOT_VALID']],
  ['', '', ['NAME_NOT_VALID', 'EMAIL_NOT_VALID']],
])('%s <%s> is refused for %j', (visitorName, visitorEmail, expected) => {
  expect(visitorRefusals({ visitorName, visitorEmail })).toEqual(expected);
});

test.each([
  [254, []],
  [255, ['EMAIL_NOT_VALID']],
])('an address of %i characters is refused for %j', (length, expected) => {
  const domain = `${`${'d'.repeat(60)}.`.repeat(3)}example.org`;
  const visitorEmail = `${'a'.repeat(length - domain.length - 1)}@${domain}`;
  expect(visitorEmail).toHaveLength(length);
  expect(visitorRefusals({ visitorName: 'A', visitorEmail })).toEqual(expected);
});
