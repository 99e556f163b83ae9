import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Listening } from '../listening.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
const listening = new Map<string, Listening>();
beforeAll(async () => {
  scene = await openScene();
  for (const [code, { credential, origin }] of scene.askers) {
    const secret = credential?.secret;
    const known =
      credential?.kind === 'session'
        ? { cookie: `__Host-naober-session=${secret}` }
        : { authorization: `Bearer ${secret}` };
    const headers = { ...(credential && known), ...(origin && { origin }) } as Record<string, string>;
    listening.set(code, await Listening.to(scene.platform.url, 'board,desk', headers));
  }
}, 60_000);
afterAll(async () => {
  for (const one of listening.values()) one.leave();
  await scene.stop();
});

/** Who hears that a shift or sign-up changed. */
async function hears(table: string, id: string): Promise<string[]> {
  for (const one of listening.values()) one.heard.length = 0;
  await scene.platform.sql(`update exchange.${table} set version = version + 1 where id = $1`, [id]);
  await sleep(1_500); // nobody can say that nothing will come
  return [...listening].flatMap(([code, { changes }]) =>
    changes.some(one => (one as { id: string }).id === id) ? [code] : [],
  );
}

/** Who sees the shift when she asks for it. */
async function sees(id: string): Promise<string[]> {
  const seen: string[] = [];
  for (const [code, { ask }] of scene.askers)
    if ((await ask(`{ openShift(id: "${id}") { id } }`)).data?.['openShift']) seen.push(code);
  return seen;
}

test('who sees a shift on offer hears of it, and nobody else', async () => {
  const seen = await sees(scene.samples.open);
  expect([seen.includes('her'), seen.includes('far')]).toEqual([true, false]);
  expect(await hears('open_shift', scene.samples.open)).toEqual(seen);
});

test('of a shift that is not released yet hears only who sees it already', async () => {
  const id = scene.samples.free;
  const until = async (moment: string | null) =>
    scene.platform.sql(
      'update exchange.open_shift set released_own_at = $2, released_region_at = $2, released_self_employed_at = $2 where id = $1',
      [id, moment],
    );
  await until('2999-01-01T00:00:00Z');
  const seen = await sees(id);
  expect([seen.includes('her'), seen.includes('pl')]).toEqual([false, true]);
  expect(await hears('open_shift', id)).toEqual(seen);
  await until(null);
});

test('of a draft, and of a sign-up, hear its planners alone', async () => {
  expect((await hears('open_shift', scene.samples.draft)).sort()).toEqual(['pl', 'plD', 'toP']);
  expect((await hears('sign_up', scene.samples.signUp)).sort()).toEqual(['pl', 'plD', 'toP']);
});
