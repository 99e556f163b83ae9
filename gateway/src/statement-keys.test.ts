import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publishedKeys } from '@naober/kit/published-keys';
import { platformViewer, readStatement, signStatement } from '@naober/kit/viewer';
import { pino } from 'pino';
import { eventually } from '@naober/kit/testing/eventually';
import { testStore } from '../testing/store.ts';
import { StatementKeys } from './statement-keys.ts';
import { openStore } from './store.ts';

let database: Awaited<ReturnType<typeof testStore>>;
/** Two gateways; the second one tells subgraphs about the keys of both. */
let gateways: [StatementKeys, StatementKeys];
let publisher: Server;
let url: string;
beforeAll(async () => {
  database = await testStore();
  gateways = [await StatementKeys.open(database.store, log), await StatementKeys.open(database.store, log)];
  publisher = createServer(async (_request, response) => response.end(JSON.stringify(await gateways[1].published())));
  await new Promise<void>(resolve => publisher.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  for (const keys of gateways) keys.close();
  publisher.close();
  await database.stop();
});

const body = '{}';
const log = pino({ level: 'silent' });
const signed = (keys: StatementKeys) => signStatement(platformViewer, 'exchange', body, keys.current);

test('a subgraph believes every gateway, whichever tells it about the keys', async () => {
  const find = publishedKeys(url);
  for (const keys of gateways)
    expect(await readStatement(await signed(keys), 'exchange', body, find)).toEqual(platformViewer);
});

test('a new key is believed at once, and the old one as long as its statements live', async () => {
  const find = publishedKeys(url);
  const before = await signed(gateways[0]);
  await readStatement(before, 'exchange', body, find);
  await new Promise(resolve => setTimeout(resolve, 1_050)); // keys are not asked for twice within a second
  await gateways[0].rotate();
  const after = await signed(gateways[0]);
  expect(await readStatement(after, 'exchange', body, find)).toEqual(platformViewer);
  expect(await readStatement(before, 'exchange', body, find)).toEqual(platformViewer);
});

test('a key whose time is over is believed no more', async () => {
  const statement = await signed(gateways[0]);
  await database.store.query('update gateway.viewer_key set expires_at = now() where kid = $1', [
    gateways[0].current.kid,
  ]);
  await expect(readStatement(statement, 'exchange', body, publishedKeys(url))).rejects.toThrow('no valid statement');
});

test('a table that was emptied is filled again, and until then each gateway tells its own key', async () => {
  const quick = await StatementKeys.open(database.store, log, { rotateSeconds: 2 });
  await database.store.query('delete from gateway.viewer_key');
  expect((await quick.published()).keys.map(({ kid }) => kid)).toEqual([quick.current.kid]);
  const kept = async () => (await gateways[1].published()).keys.some(({ kid }) => kid === quick.current.kid);
  expect(await eventually(kept, Boolean)).toBe(true);
  quick.close();
});

test('without the database the keys known last are told', async () => {
  const away = openStore('postgres://nobody@127.0.0.1:1/nowhere');
  const known = await gateways[1].published();
  Object.assign(gateways[1], { store: away });
  expect(await gateways[1].published()).toEqual(known);
  Object.assign(gateways[1], { store: database.store });
  await away.end();
});

test('no private key leaves its process', async () => {
  const { rows } = await database.store.query('select jwk from gateway.viewer_key');
  expect(rows).not.toEqual([]);
  expect(rows.filter(({ jwk }) => 'd' in jwk)).toEqual([]);
  expect(Object.keys((await gateways[0].published()).keys[0]!).toSorted()).toEqual([
    'alg',
    'crv',
    'kid',
    'kty',
    'use',
    'x',
  ]);
});

test('keys take turns by themselves, and what is over is cleared away', async () => {
  const quick = await StatementKeys.open(database.store, log, { rotateSeconds: 0.2, graceSeconds: 0.2 });
  const kids = new Set<string>();
  for (let look = 0; look < 12; look++) {
    kids.add(quick.current.kid);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  quick.close();
  expect(kids.size).toBeGreaterThan(2);
  await new Promise(resolve => setTimeout(resolve, 450));
  await gateways[1].rotate();
  const { rows } = await database.store.query('select kid from gateway.viewer_key where kid = any($1)', [[...kids]]);
  expect(rows).toEqual([]);
});

test('a database that is away for a moment costs a rotation, not the gateway', async () => {
  const keys = await StatementKeys.open(database.store, log, { rotateSeconds: 0.1 });
  const { query } = database.store;
  database.store.query = (() => Promise.reject(new Error('away'))) as never;
  await new Promise(resolve => setTimeout(resolve, 150));
  database.store.query = query;
  expect(await readStatement(await signed(keys), 'exchange', body, publishedKeys(url))).toEqual(platformViewer);
  keys.close();
});
