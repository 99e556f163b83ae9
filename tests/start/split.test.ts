import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isAlive, takeDown } from '@naober/scripts/postgres/processes';
import { eventually } from '../platform.ts';

let dataDir: string;
let parent: ChildProcess;
let output: string;
let parts: number[];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'naober-split-test-'));
  output = '';
  parts = [];
});
afterEach(async () => {
  parent.kill('SIGKILL');
  for (const pid of parts.filter(isAlive)) process.kill(pid, 'SIGKILL');
  const cluster = path.join(dataDir, 'postgres');
  if (existsSync(cluster)) await takeDown(cluster);
  rmSync(dataDir, { recursive: true, force: true });
});

function start(...args: string[]): void {
  parent = spawn(process.execPath, [path.resolve('scripts/start-split.ts'), '--data-dir', dataDir, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [parent.stdout!, parent.stderr!])
    stream.on('data', (chunk: Buffer) => (output += String(chunk)));
}

/** Starts without data; gives the address once all five processes are there. */
async function startAll(): Promise<string> {
  start('--port', '0', '--size', 'none');
  const url = await eventually(async () => /processes: (\S+)\//.exec(output)?.[1], 60_000);
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent.pid)], { encoding: 'utf8' });
  parts = [...children.matchAll(/^ *(\d+) .*main\.js$/gm)].map(([, pid]) => Number(pid));
  expect(parts).toHaveLength(5);
  return url;
}

const allGone = () => eventually(async () => !parts.some(isAlive), 20_000);

test('five processes answer as one, and all end when one of them takes its time', async () => {
  const url = await startAll();
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, ((await ready.json()) as { status: string }).status]).toEqual([200, 'ok']);
  const slow = parts.at(-1)!;
  process.kill(slow, 'SIGSTOP');
  const ended = once(parent, 'exit');
  parent.kill('SIGTERM');
  await sleep(1_500);
  process.kill(slow, 'SIGCONT');
  expect(await ended).toEqual([0, null]);
  await allGone();
}, 120_000);

test('kill -9 leaves no part behind', async () => {
  await startAll();
  parent.kill('SIGKILL');
  await allGone();
}, 120_000);

test('--help explains the options and starts nothing', async () => {
  start('--help');
  expect((await once(parent, 'exit'))[0]).toBe(0);
  expect(output).toContain('--data-dir');
});

test('a wrong option gets one clear line', async () => {
  start('--size', 'huge');
  expect((await once(parent, 'exit'))[0]).toBe(1);
  expect(output.trim()).toBe('--size is one of none, small, base, large, not huge.');
});
