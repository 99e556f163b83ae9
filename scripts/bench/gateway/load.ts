import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Trouble } from '../../trouble.ts';
import { median } from '../load.ts';
import { peersFolder } from './peers.ts';
import type { Pinned } from './pinned.ts';

export interface Measured {
  /** Of the gateway, for each answer. */
  readonly cpuMilliseconds: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Load {
  readonly seconds: number;
  readonly connections: number;
  /** Where the load comes from. */
  readonly core: number;
}

const run = promisify(execFile);

/** Asks again and again on some connections; fails when anything but an answer comes. */
export async function measure(peer: Pinned, url: string, body: string, load: Load): Promise<Measured> {
  const before = await peer.cpuMilliseconds();
  const { stdout } = await run('taskset', ['-c', String(load.core), process.execPath, ...asking(url, body, load)], {
    maxBuffer: 16_777_216,
  });
  const used = (await peer.cpuMilliseconds()) - before;
  const { requests, latency, errors, non2xx } = JSON.parse(stdout) as AutocannonResult;
  if (errors + non2xx > 0) throw new Trouble(`${url} answered ${errors + non2xx} times with an error.`);
  return {
    cpuMilliseconds: used / requests.total,
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
  };
}

const asking = (url: string, body: string, { connections, seconds }: Load): string[] => [
  path.join(peersFolder, 'node_modules/autocannon/autocannon.js'),
  '--json',
  `--connections=${connections}`,
  `--duration=${seconds}`,
  '--method=POST',
  '--headers=content-type=application/json',
  `--body=${body}`,
  url,
];

interface AutocannonResult {
  readonly requests: { readonly total: number; readonly average: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly errors: number;
  readonly non2xx: number;
}

export const middle = (all: readonly Measured[]): Measured => ({
  cpuMilliseconds: median(all.map(one => one.cpuMilliseconds)),
  perSecond: median(all.map(one => one.perSecond)),
  p50: median(all.map(one => one.p50)),
  p99: median(all.map(one => one.p99)),
});
