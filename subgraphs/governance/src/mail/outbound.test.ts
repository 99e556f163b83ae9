import { expect, test } from '@jest/globals';
import { readOutbound } from './outbound.ts';

const from = 'Naober <naober@naober.test>';

test.each<[string, NodeJS.ProcessEnv, object | null]>([
  ['nothing', {}, null],
  ['a server without a sender', { SMTP_URL: 'smtp://localhost' }, null],
  [
    'a server',
    { SMTP_URL: 'smtps://me:secret@localhost', MAIL_FROM: from },
    { url: 'smtps://me:secret@localhost', folder: null, from },
  ],
  ['a folder', { MAIL_FOLDER: '/mail' }, { url: null, folder: '/mail', from: 'Naober <naober@localhost>' }],
  ['a folder in production', { MAIL_FOLDER: '/mail', NODE_ENV: 'production' }, null],
])('by %s mail goes out or not', (_what, variables, expected) => {
  expect(readOutbound(variables).mail).toEqual(expected);
});

test('what is no mail server is said so', () => {
  expect(() => readOutbound({ SMTP_URL: 'https://localhost' })).toThrow('SMTP_URL');
});

test('links lead to where the gateway is told that people reach it, else to where the demo is', () => {
  const demo = { PORTAL_URL: 'http://localhost:4010' };
  expect(readOutbound(demo).portalUrl).toBe('http://localhost:4010');
  expect(readOutbound({ ...demo, PUBLIC_URL: 'https://naober.test/' }).portalUrl).toBe('https://naober.test');
  expect(readOutbound({}).portalUrl).toBe('http://localhost:4000');
});

test('keys for push are used in pairs', () => {
  expect(readOutbound({ VAPID_PUBLIC_KEY: 'a' }).vapid).toBeNull();
  const both = { VAPID_PUBLIC_KEY: 'a', VAPID_PRIVATE_KEY: 'b' };
  expect(readOutbound(both).vapid).toEqual({ publicKey: 'a', privateKey: 'b' });
});
