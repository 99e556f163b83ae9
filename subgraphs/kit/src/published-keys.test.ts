import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { aViewer } from '../testing/subgraph.ts';
import { publishedKeys } from './published-keys.ts';
import { readStatement, signStatement, type SigningKey } from './viewer.ts';

/** The gateways' list, as it stands now, and how often it was asked for. */
let published: JWK[];
let asked: number;
let gateway: Server;
let url: string;
beforeAll(async () => {
  gateway = createServer((_request, response) => {
    asked += 1;
    response.end(JSON.stringify({ keys: published }));
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => gateway.once('listening', resolve));
  url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
});
afterAll(() => {
  gateway.close();
  gateway.closeAllConnections();
});
beforeEach(() => {
  published = [];
  asked = 0;
});

/** A new key of a gateway; published unless it is kept back. */
async function newKey(kid: string): Promise<{ signing: SigningKey; jwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' };
  return { signing: { kid, privateKey }, jwk };
}

const body = '{"query":"{ asked }"}';
const isBelieved = async (signing: SigningKey, keys: ReturnType<typeof publishedKeys>): Promise<boolean> =>
  readStatement(await signStatement(aViewer(), 'notes', body, signing), 'notes', body, keys).then(
    () => true,
    () => false,
  );

test('after a rotation the old key and the new one count, and the list is asked for once more', async () => {
  const [before, after] = [await newKey('before'), await newKey('after')];
  published = [before.jwk];
  const keys = publishedKeys(url);
  expect(await isBelieved(before.signing, keys)).toBe(true);
  await sleep(1_000); // who makes up names of keys does not make us ask more often than this
  published = [before.jwk, after.jwk];
  expect([await isBelieved(after.signing, keys), await isBelieved(before.signing, keys), asked]).toEqual([
    true,
    true,
    2,
  ]);
});

test('a key that was taken away counts no more once the list is old', async () => {
  const [before, after] = [await newKey('before'), await newKey('after')];
  published = [before.jwk, after.jwk];
  const keys = publishedKeys(url, 500);
  expect(await isBelieved(before.signing, keys)).toBe(true);
  published = [after.jwk];
  expect(await isBelieved(before.signing, keys)).toBe(true);
  await sleep(500);
  expect([await isBelieved(before.signing, keys), await isBelieved(after.signing, keys)]).toEqual([false, true]);
});

test('a key that no gateway published counts nowhere, whatever it is called', async () => {
  const [ours, strange] = [await newKey('ours'), await newKey('ours')];
  published = [ours.jwk];
  expect(await isBelieved(strange.signing, publishedKeys(url))).toBe(false);
  expect(await isBelieved((await newKey('made up')).signing, publishedKeys(url))).toBe(false);
});

test('made-up names of keys do not make us ask the gateway again and again', async () => {
  const keys = publishedKeys(url);
  for (let n = 0; n < 5; n++) expect(await isBelieved((await newKey(`made up ${n}`)).signing, keys)).toBe(false);
  expect(asked).toBe(1);
});
