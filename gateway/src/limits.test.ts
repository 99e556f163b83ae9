import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testStore } from '../testing/store.ts';
import { Limits } from './limits.ts';
import { openStore } from './store.ts';

let database: Awaited<ReturnType<typeof testStore>>;
beforeAll(async () => void (database = await testStore()));
afterAll(() => database.stop());

const hospital = '192.0.2.7';
type Asker = Parameters<Limits['answerTo']>[0];
const person = (personId: string): Asker => ({ personId, client: 'portal', clientId: 's1' });
const key = (clientId: string): Asker => ({ personId: null, client: 'key', clientId });
const widget: Asker = { personId: null, client: 'widget', clientId: 'w1' };
const visitor: Asker = { personId: null, client: 'portal', clientId: null };
const ask = (limits: Limits, who: Asker, points: number, address = hospital) =>
  limits.answerTo(who, address, () => points);

test('what is asked is counted over all gateways', async () => {
  const two = [0, 1].map(() => new Limits(database.store, { person: { points: 10, seconds: 60 } }));
  expect(await ask(two[0]!, person('femke'), 6)).toBe(0);
  expect(await ask(two[1]!, person('femke'), 4)).toBe(0);
  const wait = await ask(two[0]!, person('femke'), 1);
  expect([wait > 0, wait <= 60]).toEqual([true, true]);
});

test('who asks too much stops nobody else behind the same address, signed in or not', async () => {
  const limits = new Limits(database.store, {
    person: { points: 10, seconds: 60 },
    address: { points: 100, seconds: 60 },
  });
  expect(await ask(limits, person('greedy'), 11)).toBeGreaterThan(0);
  expect(await ask(limits, person('jelle'), 10)).toBe(0);
  expect(await ask(limits, visitor, 99)).toBe(0); // and one taken ahead
  expect(await ask(limits, visitor, 1)).toBe(0);
  expect(await ask(limits, visitor, 1)).toBeGreaterThan(0);
  expect(await ask(limits, key('k1'), 1_000)).toBe(0);
  expect(await ask(limits, visitor, 1, '192.0.2.8')).toBe(0);
});

test('a widget, whose key everybody can read, is spent by who spends it and stays for others', async () => {
  const limits = new Limits(database.store, { key: { points: 10, seconds: 60 } });
  expect(await ask(limits, widget, 11)).toBeGreaterThan(0);
  expect(await ask(limits, widget, 10, '192.0.2.8')).toBe(0);
});

test('the addresses of one IPv6 customer count as one, those of the next do not', async () => {
  const limits = new Limits(database.store, { signIn: { points: 1, seconds: 60 } });
  expect(await limits.beginSignIn('2001:db8:1:2::1')).toBe(0);
  expect(await limits.beginSignIn('2001:db8:1:2:ffff::9')).toBeGreaterThan(0);
  expect(await limits.beginSignIn('2001:db8:1:3::1')).toBe(0);
  expect(await limits.beginSignIn('::ffff:192.0.2.77')).toBe(0);
  expect(await limits.beginSignIn('192.0.2.77')).toBeGreaterThan(0);
});

test('points are taken ahead by the hundredth part, so that most questions cost no statement', async () => {
  const limits = new Limits(database.store, { person: { points: 1_000, seconds: 60 } });
  await database.store.query(`delete from gateway.rate_limit`);
  for (let questions = 0; questions < 11; questions++) expect(await ask(limits, person('ahead'), 1)).toBe(0);
  const { rows } = await database.store.query('select points from gateway.rate_limit');
  expect(rows).toEqual([{ points: 11 }]);
  expect(await ask(limits, person('ahead'), 1)).toBe(0);
  expect((await database.store.query('select points from gateway.rate_limit')).rows).toEqual([{ points: 22 }]);
});

test('after a while it is forgotten', async () => {
  const limits = new Limits(database.store, { badKey: { points: 1, seconds: 1 } });
  expect(await limits.noteBadKey('192.0.2.9')).toBe(0);
  expect(await limits.noteBadKey('192.0.2.9')).toBe(1);
  await new Promise(resolve => setTimeout(resolve, 1_100));
  expect(await limits.noteBadKey('192.0.2.9')).toBe(0);
});

test('no address and no person is stored', async () => {
  const limits = new Limits(database.store);
  await limits.beginSignIn('198.51.100.23');
  await ask(limits, person('somebody-in-particular'), 1);
  const { rows } = await database.store.query('select key from gateway.rate_limit');
  expect(JSON.stringify(rows)).not.toMatch(/198\.51|somebody/);
});

describe('without its database', () => {
  test('each gateway counts for itself, and nobody is let through', async () => {
    const gone = openStore('postgres://nobody@127.0.0.1:1/nowhere');
    const limits = new Limits(gone, { signIn: { points: 2, seconds: 60 } });
    expect([await limits.beginSignIn(hospital), await limits.beginSignIn(hospital)]).toEqual([0, 0]);
    expect(await limits.beginSignIn(hospital)).toBeGreaterThan(0);
    await gone.end();
  });
});

test('a database that takes the connection and says nothing keeps nobody waiting', async () => {
  const silent = createServer(socket => void socket.on('error', () => {}).unref())
    .listen(0, '127.0.0.1')
    .unref();
  await once(silent, 'listening');
  const gone = openStore(`postgres://nobody@127.0.0.1:${(silent.address() as AddressInfo).port}/nowhere`);
  const limits = new Limits(gone, { signIn: { points: 1, seconds: 60 } });
  expect(await limits.beginSignIn(hospital)).toBe(0);
  expect(await limits.beginSignIn(hospital)).toBeGreaterThan(0);
  await gone.end();
  silent.close();
});

test('a hundred at once spend no more than there is', async () => {
  const limits = new Limits(database.store, { key: { points: 30, seconds: 60 } });
  const waits = await Promise.all(Array.from({ length: 100 }, () => ask(limits, key('busy'), 1)));
  expect(waits.filter(wait => wait === 0)).toHaveLength(30);
});
