import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { Trouble } from '../../trouble.ts';
import type { Start } from './peers.ts';

/** Milliseconds in a tick of the kernel's clock, by which it tells what a process used. */
const tickMilliseconds = 10;

/** A program on one core. */
export class Pinned {
  private readonly child: ChildProcess;
  private readonly said: readonly string[];

  private constructor(child: ChildProcess, said: readonly string[]) {
    this.child = child;
    this.said = said;
  }

  static start(core: number, { program, args, env }: Start): Pinned {
    const child = spawn('taskset', ['-c', String(core), program, ...args], {
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // by the last one ours know that we live
    });
    const said: string[] = [];
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', chunk => said.push(String(chunk)) > 50 && said.shift());
    return new Pinned(child, said);
  }

  /** What `seek` finds in the output; fails when the program ends first. */
  async finds(seek: RegExp): Promise<string> {
    while (true) {
      const found = seek.exec(this.said.join(''))?.[1];
      if (found) return found;
      if (this.child.exitCode !== null) throw this.trouble('ended before it was ready');
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  /** Until there is an answer at this address. */
  async answersAt(url: string, body: string): Promise<void> {
    const patience = AbortSignal.timeout(60_000);
    while (this.child.exitCode === null && !patience.aborted) {
      const response = await ask(url, body).catch(() => null);
      if (response?.ok) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw this.trouble('does not answer');
  }

  /** Milliseconds of the processor that it and what it started used so far. */
  async cpuMilliseconds(): Promise<number> {
    const ticks = (await this.family()).map(({ fields }) => Number(fields[11]) + Number(fields[12])); // utime, stime
    return ticks.reduce((sum, one) => sum + one, 0) * tickMilliseconds;
  }

  /** The most memory that it and what it started ever held, in MiB. */
  async peakMebibytes(): Promise<number> {
    const peaks = (await this.family()).map(async ({ pid }) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_024;
    });
    return (await Promise.all(peaks)).reduce((sum, one) => sum + one, 0);
  }

  /** What one of our own programs answers over its channel. */
  async asks<T>(question: string): Promise<T> {
    const answered = once(this.child, 'message');
    this.child.send(question);
    return (await answered)[0] as T;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    const patience = setTimeout(() => this.child.kill('SIGKILL'), 3_000);
    this.child.kill('SIGTERM');
    await ended;
    clearTimeout(patience);
  }

  private trouble(what: string): Trouble {
    return new Trouble(`${this.child.spawnargs.join(' ')} ${what}:\n${this.said.join('').slice(-2_000)}`);
  }

  private async family(): Promise<Process[]> {
    const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name));
    const read = await Promise.all(pids.map(readProcess));
    const known = read.filter(one => one !== null);
    const family = known.filter(({ pid }) => pid === this.child.pid);
    for (const { pid } of family) family.push(...known.filter(({ fields }) => Number(fields[1]) === pid)); // ppid
    return family;
  }
}

interface Process {
  readonly pid: number;
  /** Of its `stat`, from the third: the two before it are its number and its name. */
  readonly fields: readonly string[];
}

async function readProcess(pid: string): Promise<Process | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  return { pid: Number(pid), fields: stat.slice(stat.lastIndexOf(')') + 2).split(' ') };
}

export const ask = (url: string, body: string): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(10_000),
  });
