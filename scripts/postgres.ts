import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './postgres/binaries.ts';
import { makeCluster, nameFor, reasonOf } from './postgres/cluster.ts';
import {
  OWNER_OPTION,
  claimDataFolder,
  clusterOf,
  makeDataFolder,
  passwordOf,
  portOf,
  readIfThere,
} from './postgres/data-folder.ts';
import { type RunAs, chooseRunAs } from './postgres/run-as.ts';
import { Trouble } from './trouble.ts';

export interface PostgresOptions {
  /** Holds cluster, password, port and log; made if missing. Left out: a fresh one that `stop` removes. */
  dataDir?: string;
  /** Fixed port; left out: the one of last time if free. */
  port?: number;
  /** For tests: fast, and lost with a power cut. */
  throwaway?: boolean;
  /** Begins anew; what the folder held is gone. */
  reset?: boolean;
  /** Hears what takes long. */
  log?: (line: string) => void;
}

export interface RunningPostgres {
  /** Superuser on the database `naober`. */
  url: string;
  /** Superuser on the database `postgres`. */
  adminUrl: string;
  dataDir: string;
  pid: number;
  port: number;
  /** Settles when PostgreSQL has ended, asked or not. */
  ended: Promise<void>;
  /** Ends PostgreSQL and waits until it is gone; may be called twice. */
  stop(): Promise<void>;
}

/** Starts the embedded PostgreSQL on a data folder; ready for connections on 127.0.0.1 when it resolves. */
export async function startPostgres(options: PostgresOptions = {}): Promise<RunningPostgres> {
  if (options.dataDir) return startOn(path.resolve(options.dataDir), options);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'naober-postgres-'));
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const running = await startOn(dataDir, options);
    return { ...running, stop: () => running.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

async function startOn(dataDir: string, options: PostgresOptions): Promise<RunningPostgres> {
  const { throwaway = false, reset = false, log } = options;
  makeDataFolder(dataDir);
  const runAs = chooseRunAs(clusterOf(dataDir));
  const binaries = await findBinaries(runAs);
  await claimDataFolder(dataDir, binaries.major, reset);
  if (!existsSync(clusterOf(dataDir))) log?.('Setting up PostgreSQL …');
  makeCluster(dataDir, binaries, runAs, throwaway);
  const port = options.port ?? (await portOf(dataDir));
  const child = await spawnPostgres(binaries.postgres, dataDir, port, runAs, throwaway);
  const ended = once(child, 'exit').then(() => undefined);
  const guard = guardAgainstKill(child, throwaway, options.dataDir ? undefined : dataDir);
  void ended.then(() => guard?.kill('SIGKILL'));
  await untilReady(child, dataDir);
  const urlOf = (database: string) => `postgres://postgres:${passwordOf(dataDir)}@127.0.0.1:${port}/${database}`;
  await makeDatabase(urlOf('postgres'));
  const stop = () => stopChild(child, ended, throwaway);
  return { url: urlOf('naober'), adminUrl: urlOf('postgres'), dataDir, pid: child.pid!, port, ended, stop };
}

async function spawnPostgres(
  program: string,
  dataDir: string,
  port: number,
  runAs: RunAs | undefined,
  throwaway: boolean,
) {
  const cluster = clusterOf(dataDir);
  const log = openSync(path.join(dataDir, 'postgres.log'), 'w', 0o600);
  const settings = [...SETTINGS, ...(throwaway ? THROWAWAY_SETTINGS : []), `${OWNER_OPTION}=${process.pid}`];
  const flags = ['-D', nameFor(cluster, runAs), '-p', String(port), ...settings.flatMap(setting => ['-c', setting])];
  const child = spawn(program, flags, {
    ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
    cwd: cluster,
    stdio: ['ignore', log, log],
    detached: true, // Ctrl-C in the terminal is for us: we end PostgreSQL last, after its clients.
  });
  closeSync(log);
  await once(child, 'spawn').catch(({ message }: Error) => {
    throw new Trouble(`PostgreSQL could not be started${runAs ? ` as user ${runAs.name}` : ''}: ${message}`);
  });
  child.unref();
  return child;
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_min_messages=fatal',
];

const THROWAWAY_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];

/** PostgreSQL notes its state in the eighth line of its lock file. */
async function untilReady(child: ChildProcess, dataDir: string): Promise<void> {
  const lock = path.join(clusterOf(dataDir), 'postmaster.pid');
  for (;;) {
    const lines = readIfThere(lock).split('\n');
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Trouble(
        `PostgreSQL did not start on ${dataDir}: ${reasonOf(readIfThere(path.join(dataDir, 'postgres.log')))}`,
      );
    }
    await sleep(10);
  }
}

/**
 * Ends PostgreSQL when this process is gone without having stopped it (kill -9 cannot be caught): a shell waits for
 * the end of its input, which the system closes with us. It clears away the folder of a test that was broken off too.
 */
function guardAgainstKill(child: ChildProcess, throwaway: boolean, remove?: string): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const script = 'read -r _; kill "$0" "$1"; [ -z "$2" ] || { sleep 1; rm -rf -- "$2"; }';
  const words = [throwaway ? '-QUIT' : '-INT', String(child.pid), remove ?? ''];
  const guard = spawn('/bin/sh', ['-c', script, ...words], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
}

async function makeDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const found = await client.query(`select from pg_database where datname = 'naober'`);
  if (found.rowCount === 0) await client.query('create database naober');
  await client.end();
}

/** SIGINT ends PostgreSQL whoever is still connected and writes everything out; what does not heed it is forced. */
async function stopChild(child: ChildProcess, ended: Promise<void>, throwaway: boolean): Promise<void> {
  child.ref();
  for (const signal of throwaway ? (['SIGQUIT', 'SIGKILL'] as const) : (['SIGINT', 'SIGQUIT', 'SIGKILL'] as const)) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await Promise.race([ended, sleep(5000, undefined, { ref: false })]);
  }
}
