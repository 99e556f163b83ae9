import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { json, TestGateway } from '../testing/gateway.ts';

let on: TestGateway;
let behindProxy: FastifyInstance;
beforeAll(async () => {
  on = await TestGateway.start();
  behindProxy = await on.open({ publicUrl: 'https://naober.example' });
});
beforeEach(() => void (on.reply = { data: { regionBySlug: null, me: null } }));
afterAll(async () => {
  await behindProxy.close();
  await on.stop();
});

/** As a proxy passes it on, that tells neither the name nor the protocol by which people reach it. */
const inside = { host: '10.0.0.7:4000' };
const ask = (origin: string, server = behindProxy, host = inside.host) =>
  server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...json, host, origin },
    payload: { query: '{ me { id } }' },
  });

test('pages of the public address may ask, pages of any other may not', async () => {
  expect((await ask('https://naober.example')).statusCode).toBe(200);
  expect((await ask('http://10.0.0.7:4000')).statusCode).toBe(403);
});

test('cookies are those of https', async () => {
  const { headers } = await behindProxy.inject({ method: 'POST', url: '/auth/sign-out', headers: inside });
  expect(headers['set-cookie']).toMatch(/^__Host-naober-session=;.*; HttpOnly; Secure; SameSite=Lax$/);
});

test('who signs in at another name of ours is sent to the public one, once: a proxy may never tell the name', async () => {
  const signIn = (query: string) => behindProxy.inject({ url: `/auth/sign-in?${query}`, headers: inside });
  const { location } = (await signIn('issuer=nobody&to=%2Fdiensten')).headers;
  expect(location).toBe('https://naober.example/auth/sign-in?issuer=nobody&to=%2Fdiensten&sent=1');
  expect((await signIn(new URL(location!).search.slice(1))).headers.location).toBe(
    '/inloggen?melding=unknown-service&naar=%2Fdiensten',
  );
});

test('where to tell about a weakness names the public address', async () => {
  const { body } = await behindProxy.inject({ url: '/.well-known/security.txt', headers: inside });
  expect(body).toMatch(/^Canonical: https:\/\/naober\.example\//m);
});

test('without a public address the request says it, as far as it names a host at all', async () => {
  expect((await ask('http://10.0.0.7:4000', on.server)).statusCode).toBe(200);
  expect((await ask('http://10.0.0.7:4000', on.server, 'a<b')).statusCode).toBe(403);
});
