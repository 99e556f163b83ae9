import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testStore } from '../testing/store.ts';
import { Limits } from './limits.ts';
import { openStore } from './store.ts';

let database: Awaited<ReturnType<typeof testStore>>;
beforeAll(async () => void (database = await testStore()));
afterAll(() => database.stop());

const hospital = '192.0.2.7';
const femke = { kind: 'person', id: 'femke' } as const;
const jelle = { kind: 'person', id: 'jelle' } as const;

test('what is asked is counted over all gateways', async () => {
  const two = [0, 1].map(() => new Limits(database.store, { person: { points: 10, seconds: 60 } }));
  expect(await two[0]!.ask(femke, hospital, 6)).toBe(0);
  expect(await two[1]!.ask(femke, hospital, 4)).toBe(0);
  const wait = await two[0]!.ask(femke, hospital, 1);
  expect([wait > 0, wait <= 60]).toEqual([true, true]);
});

test('who asks too much stops nobody else behind the same address, signed in or not', async () => {
  const limits = new Limits(database.store, {
    person: { points: 10, seconds: 60 },
    address: { points: 100, seconds: 60 },
  });
  expect(await limits.ask({ ...femke, id: 'greedy' }, hospital, 11)).toBeGreaterThan(0);
  expect(await limits.ask(jelle, hospital, 10)).toBe(0);
  expect(await limits.ask(null, hospital, 100)).toBe(0);
  expect(await limits.ask(null, hospital, 1)).toBeGreaterThan(0);
  expect(await limits.ask({ kind: 'key', id: 'k1' }, hospital, 1_000)).toBe(0);
  expect(await limits.ask(null, '192.0.2.8', 1)).toBe(0);
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
  await limits.ask({ kind: 'person', id: 'somebody-in-particular' }, hospital, 1);
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

test('a hundred at once spend no more than there is', async () => {
  const limits = new Limits(database.store, { key: { points: 30, seconds: 60 } });
  const waits = await Promise.all(
    Array.from({ length: 100 }, () => limits.ask({ kind: 'key', id: 'busy' }, hospital, 1)),
  );
  expect(waits.filter(wait => wait === 0)).toHaveLength(30);
});
