import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import { signingKey } from '@naober/kit/testing/keys';
import { Identity, Refusal } from './identity.ts';
import { overHttp, type Transport } from './transport.ts';

/** Governance as the gateway knows it: something behind HTTP that answers, or does not. */
let governance: Server;
let answer: unknown;
let asked: string[];
let transport: Transport;
let identity: Identity;

beforeAll(async () => {
  governance = createServer(async (request, response) => {
    const body = await text(request);
    asked.push(/(sessionAccount|keyAccount|regionBySlug|noteUse|noteRefusal)/.exec(body)?.[1] ?? '');
    response.end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => governance.once('listening', resolve));
  const { signing } = await signingKey();
  const origin = `http://127.0.0.1:${(governance.address() as AddressInfo).port}`;
  transport = overHttp({ governance: origin }, { current: signing });
});
afterAll(async () => {
  await transport.close();
  governance.close();
});
beforeEach(() => {
  asked = [];
  identity = new Identity(transport, 'noord');
});

const nobodysTenant = '00000000-0000-0000-0000-000000000000';
const broken = { data: { regionBySlug: null, sessionAccount: null }, errors: [{ message: 'Something went wrong.' }] };
const anna = {
  professionalId: 'anna',
  regionId: 'noord-id',
  client: 'portal',
  clientId: 's1',
  mayWrite: true,
  roles: [{ role: 'PLANNER', memberId: 'martini', departmentId: 'ok' }],
  endsAt: null as string | null,
};
const session = { kind: 'session', secret: 'cookie' } as const;
const key = { kind: 'key', secret: 'naober_key_x' } as const;

describe('visitors', () => {
  test.each([
    ['was not there yet', { data: { regionBySlug: null } }],
    ['could not be read', broken],
    ['came as no GraphQL', { statusCode: 413 }],
  ])('see their region as soon as it can be told, though at first it %s', async (_, first) => {
    answer = first;
    expect((await identity.viewerOf(null)).tenantId).toBe(nobodysTenant);
    answer = { data: { regionBySlug: { id: 'noord-id' } } };
    expect((await identity.viewerOf(null)).tenantId).toBe('noord-id');
  });

  test('are asked about once', async () => {
    answer = { data: { regionBySlug: { id: 'noord-id' } } };
    await identity.viewerOf(null);
    answer = broken;
    expect((await identity.viewerOf(null)).tenantId).toBe('noord-id');
  });
});

describe('a session', () => {
  test('tells who asks, as what and by which session', async () => {
    answer = { data: { sessionAccount: anna } };
    expect(await identity.viewerOf(session)).toEqual({
      personId: 'anna',
      tenantId: 'noord-id',
      roles: [{ role: 'PLANNER', organisationId: 'martini', unitId: 'ok' }],
      client: 'portal',
      clientId: 's1',
      mayWrite: true,
    });
  });

  test.each([
    ['its word for how surely it knew her', { assurance: 'pwd mfa' }, 'pwd mfa'],
    ['nothing where it said nothing', {}, null],
  ])('tells by which service it was opened, and %s', async (_what, said, assurance) => {
    const signIn = { service: 'martini', at: '2026-03-10T10:00:00.000Z', ...said };
    answer = { data: { sessionAccount: { ...anna, signIn } } };
    expect((await identity.viewerOf(session)).signIn).toEqual({ ...signIn, assurance });
  });

  test('that nobody knows is a visitor', async () => {
    answer = { data: { sessionAccount: null, regionBySlug: { id: 'noord-id' } } };
    expect(await identity.viewerOf(session)).toMatchObject({ personId: null, tenantId: 'noord-id', clientId: null });
  });

  test('is not taken for a visitor when it cannot be read', async () => {
    answer = broken;
    await expect(identity.viewerOf(session)).rejects.toThrow('governance');
  });

  test('whose time is over between two readings is a visitor', async () => {
    answer = {
      data: { sessionAccount: { ...anna, endsAt: new Date(Date.now() + 300).toISOString() }, regionBySlug: null },
    };
    expect((await identity.viewerOf(session)).personId).toBe('anna');
    await new Promise(resolve => setTimeout(resolve, 310));
    expect((await identity.viewerOf(session)).personId).toBeNull();
  });

  test('is asked about once for many requests, its use noted once, until it is forgotten', async () => {
    answer = { data: { sessionAccount: anna } };
    await Promise.all(Array.from({ length: 20 }, () => identity.viewerOf(session)));
    await identity.viewerOf(session);
    expect(
      await eventually(
        async () => asked.toSorted(),
        all => all.length === 2,
      ),
    ).toEqual(['noteUse', 'sessionAccount']);
    identity.forget('cookie');
    answer = { data: { sessionAccount: null, regionBySlug: null } };
    expect((await identity.viewerOf(session)).personId).toBeNull();
  });

  test('is not used by a page that is only open', async () => {
    answer = { data: { sessionAccount: anna } };
    const viewer = await identity.unusedViewerOf(session, null);
    await new Promise(resolve => setTimeout(resolve, 20)); // nobody can say that nothing will come
    expect([viewer.personId, asked]).toEqual(['anna', ['sessionAccount']]);
  });

  test('never leaves the gateway as it is', async () => {
    let body = '';
    const listening = new Identity(
      { ...transport, ask: async (_name, request) => ((body = JSON.stringify(request)), answer as never) },
      'noord',
    );
    answer = { data: { sessionAccount: anna } };
    await listening.viewerOf(session);
    expect(body).not.toContain('cookie');
  });
});

describe('a key', () => {
  test.each([
    ['that nobody knows', null, 'UNAUTHENTICATED', 'There is no such key.', null],
    [
      'that has expired',
      { keyId: 'k1', account: null, refusal: 'EXPIRED' },
      'UNAUTHENTICATED',
      'This key has expired.',
      'k1',
    ],
    [
      'that was revoked',
      { keyId: 'k1', account: null, refusal: 'REVOKED' },
      'UNAUTHENTICATED',
      'This key was revoked.',
      'k1',
    ],
    [
      'from another page',
      { keyId: 'k1', account: null, refusal: 'WRONG_ORIGIN' },
      'FORBIDDEN',
      'This widget key was not made for this page.',
      'k1',
    ],
  ])('%s is refused, and asked about each time', async (_what, keyAccount, code, message, keyId) => {
    answer = { data: { keyAccount } };
    for (const _time of [1, 2]) await expect(identity.viewerOf(key)).rejects.toMatchObject({ code, message, keyId });
    expect(asked.filter(field => field === 'keyAccount')).toHaveLength(2);
  });

  test('of an organisation is nobody in person, and acts by its scopes', async () => {
    const roles = [{ role: 'IMPORT_ROSTERS', memberId: 'martini', departmentId: null }];
    const account = { ...anna, professionalId: null, client: 'key', clientId: 'k1', roles };
    answer = { data: { keyAccount: { account, refusal: null } } };
    expect(await identity.viewerOf(key)).toMatchObject({
      personId: null,
      client: 'key',
      roles: [{ role: 'IMPORT_ROSTERS', organisationId: 'martini', unitId: null }],
    });
  });

  test('that was good in one page is asked about anew from another', async () => {
    answer = { data: { keyAccount: { account: { ...anna, client: 'widget' }, refusal: null } } };
    await identity.viewerOf(key, 'https://intranet.martini.example');
    answer = { data: { keyAccount: { keyId: 'k1', account: null, refusal: 'WRONG_ORIGIN' } } };
    await expect(identity.viewerOf(key, 'https://evil.example')).rejects.toBeInstanceOf(Refusal);
  });
});
