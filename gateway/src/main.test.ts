import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { provisionStore } from '@naober/kit/database';
import { testDatabase, type TestDatabase } from '@naober/kit/testing/database';
import { eventually } from '@naober/kit/testing/eventually';
import { Answering } from '../testing/answering.ts';
import { gatewayTables } from './store.ts';

let governance: Answering;
let database: TestDatabase;
let portal: string;
let gateway: ChildProcess;
let url: string;
beforeAll(async () => {
  governance = await Answering.start(
    ({ response }) => void response.end('{"data":{"regionBySlug":{"id":"r"},"me":null}}'),
  );
  database = await testDatabase([]);
  portal = await mkdtemp(path.join(tmpdir(), 'naober-portal-'));
  const operations = [{ id: 'who', body: '{ me { id } }' }];
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  await writeFile(path.join(portal, 'trusted-documents.json'), JSON.stringify(manifest));
  gateway = spawn(process.execPath, [path.resolve('gateway/dist/src/main.js')], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      SUPERGRAPH: 'schema/supergraph.graphql',
      SUBGRAPHS: JSON.stringify({ governance: governance.url }),
      DATABASE_URL: await provisionStore(database.adminUrl, 'gateway', gatewayTables),
      PORT: '0',
      PORTAL: portal,
      STOP_GRACE_MILLISECONDS: '400',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const died = once(gateway, 'exit').then(([code]) => Promise.reject(new Error(`The gateway ended with ${code}.`)));
  died.catch(() => {}); // later it may end
  const told = once(createInterface({ input: gateway.stdout! }), 'line');
  const [line] = (await Promise.race([told, died])) as [string];
  url = / listens on (\S+)$/.exec(line)![1]!;
});
afterAll(async () => {
  gateway.kill('SIGKILL');
  await governance.stop();
  await database.drop();
  await rm(portal, { recursive: true });
});

/** A question of which the second half is sent later. */
function half(body: string) {
  const asking = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  asking.on('error', () => {}); // also after the answer, when the gateway hangs up
  asking.write(body.slice(0, 5));
  const answer = once(asking, 'response').then(([response]) => text(response));
  return { finish: () => asking.end(body.slice(5)), answer };
}

test('the trusted documents are compiled before the first is asked', async () => {
  const figures = await (await fetch(`${url}/metrics`)).text();
  expect(/^naober_plans\{state="compiled"\} (\d+)$/m.exec(figures)?.[1]).toBe('1');
});

test('SIGTERM: readiness is red first, what is under way is finished, and the end is in order', async () => {
  const { finish, answer } = half(JSON.stringify({ documentId: 'who' }));
  const ended = once(gateway, 'exit');
  gateway.kill('SIGTERM');
  const readiness = () =>
    fetch(`${url}/readyz`).then(async reply => [reply.status, (await reply.json()) as { status: string }] as const);
  expect(await eventually(readiness, ([, { status }]) => status === 'stopping')).toEqual([503, { status: 'stopping' }]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const isShut = () =>
    fetch(`${url}/healthz`).then(
      ({ status }) => status === 503,
      () => true,
    );
  expect(await eventually(isShut, Boolean)).toBe(true);
  finish();
  expect((JSON.parse(await answer) as { data: object }).data).toEqual({ me: null });
  expect(await ended).toEqual([0, null]);
});
