import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { portalRoutes } from './portal.ts';

const page = { accept: 'text/html' };
const anything = { accept: '*/*' };

let above: string;
let server: FastifyInstance;

beforeAll(async () => {
  above = mkdtempSync(path.join(tmpdir(), 'naober-portal-test-'));
  const folder = path.join(above, 'assets/portal'); // a clone may stand below a folder of any name
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), 'the page');
  writeFileSync(path.join(folder, 'assets/start-a1b2.js'), 'a script');
  server = Fastify();
  await portalRoutes(server, folder);
});
afterAll(async () => {
  await server.close();
  rmSync(above, { recursive: true });
});

test.each([
  ['/', page, 200, 'the page', 'no-cache'],
  ['/diensten/1', page, 200, 'the page', 'no-cache'],
  ['/assets/start-a1b2.js', anything, 200, 'a script', 'public, max-age=31536000, immutable'],
  ['/assets/start-gone.js', page, 404, '{"error":"There is nothing here."}', undefined],
  ['/diensten/1', anything, 404, '{"error":"There is nothing here."}', undefined],
])('%s for %j is answered by %i', async (url, headers, status, text, caching) => {
  const { statusCode, body, headers: given } = await server.inject({ url, headers });
  expect([statusCode, body, given['cache-control']]).toEqual([status, text, caching]);
});

test('only a GET is answered by the page', async () => {
  expect((await server.inject({ method: 'POST', url: '/diensten', headers: page })).statusCode).toBe(404);
});
