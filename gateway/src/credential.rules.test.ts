import { expect, test } from '@jest/globals';
import { credentialOf, UnreadableCredential } from './credential.rules.ts';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const key = (secret: string) => ({ kind: 'key', secret });

test.each<[string, string | undefined, string | undefined, unknown]>([
  ['nothing', undefined, undefined, null],
  ['an empty cookie', undefined, '', null],
  ['a cookie', undefined, 'c', { kind: 'session', secret: 'c' }],
  ['a bearer', 'Bearer naober_key_x', undefined, key('naober_key_x')],
  ['a bearer in small letters, with more room', 'bearer   naober_key_x ', undefined, key('naober_key_x')],
  ['a bearer beside a cookie', 'Bearer naober_key_x', 'c', key('naober_key_x')],
  ['Basic with the key as password', basic('excel:naober_key_x'), undefined, key('naober_key_x')],
  ['Basic with the key as user name', basic('naober_key_x:'), undefined, key('naober_key_x')],
  ['Basic with a colon in the password', basic('u:a:b'), undefined, key('a:b')],
])('%s', (_what, authorization, cookie, credential) => {
  expect(credentialOf({ authorization, cookie })).toEqual(credential);
});

test.each([
  ['an empty header', ''],
  ['a scheme alone', 'Bearer'],
  ['an unknown scheme', 'Digest abc'],
  ['Basic that is no base64', 'Basic ???'],
  ['Basic without a colon', `Basic ${Buffer.from('naober').toString('base64')}`],
  ['Basic with nothing in it', basic(':')],
])('%s is never taken for a visitor, even beside a cookie', (_what, authorization) => {
  expect(() => credentialOf({ authorization, cookie: 'c' })).toThrow(UnreadableCredential);
});
