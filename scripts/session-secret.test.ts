import { afterEach, expect, test } from '@jest/globals';
import { sessionSecretOf } from './session-secret.ts';

const before = { ...process.env };
afterEach(() => void (process.env = { ...before }));

test('sessions outlive a restart where the database has a password', () => {
  const url = 'postgres://me:secret@localhost/naober';
  expect(sessionSecretOf(url)).toEqual(sessionSecretOf(url));
  expect(sessionSecretOf(url)).not.toEqual(sessionSecretOf('postgres://me:other@localhost/naober'));
});

test('a database that asks nobody for a password gives no secret that anyone could work out', () => {
  delete process.env['PGPASSWORD'];
  const url = 'postgres://me@localhost/naober';
  expect(sessionSecretOf(url)).not.toEqual(sessionSecretOf(url));
});

test('a password out of the environment is one', () => {
  process.env['PGPASSWORD'] = 'secret';
  expect(sessionSecretOf('postgres://me@localhost/naober')).toEqual(
    sessionSecretOf('postgres://me:secret@localhost/naober'),
  );
});

test('a given secret of 31 characters is refused, one of 32 serves', () => {
  process.env['SESSION_SECRET'] = 'x'.repeat(31);
  expect(() => sessionSecretOf('postgres://me:secret@localhost/naober')).toThrow(/shorter than 32/);
  process.env['SESSION_SECRET'] = 'x'.repeat(32);
  expect(sessionSecretOf('postgres://me:secret@localhost/naober')).toHaveLength(32);
});
