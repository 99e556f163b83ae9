import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';

const script = readFileSync(new URL('../../public/push-worker.js', import.meta.url), 'utf8');

/** The worker in a browser that notes what it is told; `open`: the pages of ours that are open. */
function aBrowser(open: { focus: () => Promise<void>; navigate: (to: string) => Promise<void> }[] = []) {
  const done: unknown[] = [];
  const handlers = new Map<string, (event: object) => void>();
  const browser = {
    addEventListener: (name: string, handler: (event: object) => void) => handlers.set(name, handler),
    registration: { showNotification: async (...shown: unknown[]) => void done.push(shown) },
    clients: { matchAll: async () => open, openWindow: async (to: string) => void done.push(`opened ${to}`) },
  };
  runInNewContext(script, browser);
  const happens = async (name: string, event: object) => {
    const waits: Promise<unknown>[] = [];
    handlers.get(name)!({ ...event, waitUntil: (one: Promise<unknown>) => waits.push(one) });
    await Promise.all(waits);
  };
  return { done, happens };
}

test('it shows what it was told, one at a time, and says so even when it was told nothing', async () => {
  const { done, happens } = aBrowser();
  await happens('push', { data: { json: () => ({ title: 'Naober', body: 'Er is nieuws.' }) } });
  await happens('push', { data: null });
  expect(JSON.parse(JSON.stringify(done))).toEqual([
    ['Naober', { body: 'Er is nieuws.', tag: 'naober' }],
    ['Naober', { body: '', tag: 'naober' }],
  ]);
});

test('pressed, it opens the inbox: in the page that is open, else in a new one', async () => {
  const { done, happens } = aBrowser();
  const notification = { close: () => void done.push('closed') };
  await happens('notificationclick', { notification });
  expect(done).toEqual(['closed', 'opened /berichten']);
  const went: string[] = [];
  const page = { focus: async () => void went.push('focus'), navigate: async (to: string) => void went.push(to) };
  await aBrowser([page]).happens('notificationclick', { notification });
  expect(went).toEqual(['focus', '/berichten']);
});
