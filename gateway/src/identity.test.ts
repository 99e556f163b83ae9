import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { Identity } from './identity.ts';
import { overHttp, type Transport } from './transport.ts';

/** Governance as the gateway knows it: something behind HTTP that answers, or does not. */
let governance: Server;
let answer: unknown;
let transport: Transport;
let identity: Identity;

beforeAll(async () => {
  governance = createServer((_request, response) => response.end(JSON.stringify(answer))).listen(0, '127.0.0.1');
  await new Promise(resolve => governance.once('listening', resolve));
  const { privateKey } = await generateKeyPair('EdDSA');
  transport = overHttp({ governance: `http://127.0.0.1:${(governance.address() as AddressInfo).port}` }, privateKey);
});
afterAll(async () => {
  await transport.close();
  governance.close();
});
beforeEach(() => void (identity = new Identity(transport, new Uint8Array(32), 'noord')));

const nobodysTenant = '00000000-0000-0000-0000-000000000000';
const broken = { data: { regionBySlug: null, account: null }, errors: [{ message: 'Something went wrong.' }] };
const anna = { personId: 'anna', tenantId: 'noord-id' };
const rolesOf = async () => (await identity.viewerOf(await identity.sessionOf(anna))).roles;

test.each([
  ['was not there yet', { data: { regionBySlug: null } }],
  ['could not be read', broken],
  ['came as no GraphQL', { statusCode: 413 }],
])('visitors see their region as soon as it can be told, though at first it %s', async (_, first) => {
  answer = first;
  expect((await identity.viewerOf(undefined)).tenantId).toBe(nobodysTenant);
  answer = { data: { regionBySlug: { id: 'noord-id' } } };
  expect((await identity.viewerOf(undefined)).tenantId).toBe('noord-id');
});

test('the region of visitors is asked once', async () => {
  answer = { data: { regionBySlug: { id: 'noord-id' } } };
  await identity.viewerOf(undefined);
  answer = broken;
  expect((await identity.viewerOf(undefined)).tenantId).toBe('noord-id');
});

test('roles that cannot be read are not taken for none', async () => {
  answer = broken;
  expect(await rolesOf()).toEqual([]);
  answer = { data: { account: { roles: [{ role: 'PLANNER', memberId: 'martini' }] } } };
  expect(await rolesOf()).toEqual([{ role: 'PLANNER', organisationId: 'martini' }]);
});

test('a session that another installation signed is a visitor', async () => {
  answer = { data: { regionBySlug: { id: 'noord-id' } } };
  const elsewhere = new Identity(transport, new Uint8Array(32).fill(1), 'noord');
  expect((await identity.viewerOf(await elsewhere.sessionOf(anna))).personId).toBeNull();
});
