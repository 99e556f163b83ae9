import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import { signingKey } from '@naober/kit/testing/keys';
import type { FastifyInstance } from 'fastify';
import { Answering } from '../testing/answering.ts';
import { TestGateway } from '../testing/gateway.ts';
import { deadlineOf } from './deadline.ts';
import { NobodyWaits } from './subgraph-guard.ts';
import { overHttp } from './transport.ts';

let on: TestGateway;
let slow: Answering;
let server: FastifyInstance;
let url: string;
let closeAll: () => Promise<unknown>;
/** Questions are planned once; that is not what is timed here. */
let isPlanning = true;
const [both, me] = ['{ me { id } pathways { id } }', '{ me { id } }'];
const isIdentity = (body: string) => body.includes('regionBySlug');
beforeAll(async () => {
  on = await TestGateway.start();
  slow = await Answering.start(({ body, response }) => {
    if (isIdentity(body)) response.end('{"data":{"regionBySlug":{"id":"r"}}}');
    else if (isPlanning) response.end('{"data":{"me":null}}');
  });
  const quick = await Answering.start(({ response }) => void response.end('{"data":{"pathways":[]}}'));
  const { signing } = await signingKey();
  const transport = overHttp({ governance: slow.url, learning: quick.url }, { current: signing });
  server = await on.open({ transport, requestMilliseconds: 1_000 });
  url = await server.listen({ port: 0, host: '127.0.0.1' });
  for (const query of [both, me]) while (((await (await ask(query)).json()) as { errors?: unknown }).errors);
  isPlanning = false;
  slow.asked.splice(0);
  closeAll = async () => {
    await Promise.all([slow.stop(), quick.stop()]);
    await Promise.all([server.close(), transport.close()]);
    await on.stop();
  };
});
afterAll(() => closeAll());

const questions = () => slow.asked.filter(({ body }) => !isIdentity(body));
const ask = (query: string, signal: AbortSignal | null = null) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal,
  });

test('when the time of the whole request is up, what is there is answered', async () => {
  const asked = performance.now();
  const answer = await ask(both);
  expect(Math.round((performance.now() - asked) / 1_000)).toBe(1);
  expect(await answer.json()).toMatchObject({
    data: { me: null, pathways: [] },
    errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE' }) })],
  });
  expect(await eventually(async () => slow.hungUp, Boolean)).toBe(1);
  const { deadlineMilliseconds } = JSON.parse(questions()[0]!.body) as { deadlineMilliseconds: number };
  expect(deadlineMilliseconds > 0 && deadlineMilliseconds <= 1_000).toBe(true);
});

test('when who asked is gone, nobody goes on reading', async () => {
  const before = [questions().length, slow.hungUp] as const;
  const controller = new AbortController();
  const asking = ask(me, controller.signal);
  await eventually(
    async () => questions().length,
    asked => asked > before[0],
  );
  controller.abort();
  await expect(asking).rejects.toThrow('aborted');
  expect(
    await eventually(
      async () => slow.hungUp - before[1],
      hungUp => hungUp > 0,
      200,
    ),
  ).toBe(1);
});

test('what changes something goes on when who asked is gone', async () => {
  const before = [questions().length, slow.hungUp] as const;
  const controller = new AbortController();
  const asking = ask(
    'mutation { revokeAccessKey(input: { accessKeyId: "k" }) { accessKey { id } } }',
    controller.signal,
  );
  await eventually(
    async () => questions().length,
    asked => asked > before[0],
  );
  controller.abort();
  await expect(asking).rejects.toThrow('aborted');
  await sleep(150);
  expect(slow.hungUp).toBe(before[1]);
});

test('what waits in line or reads in this process hears as well that the time is up', async () => {
  const { signal } = deadlineOf({ raw: new EventEmitter() } as never, 20);
  await once(signal, 'abort');
  expect(signal.reason).toEqual(new NobodyWaits('The time is up.'));
});
