import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from '../trouble.ts';
import type { Binaries } from './binaries.ts';
import { clusterOf, makePrivateFolder, passwordOf } from './data-folder.ts';
import { isAlive } from './processes.ts';
import { canReach, type RunAs } from './run-as.ts';

/**
 * How the user of PostgreSQL names a folder. Below a closed home no path leads there, but `spawn` enters the working
 * folder while still root, and Linux lets every process reach its own.
 */
export function nameFor(folder: string, runAs: RunAs | undefined): string {
  return runAs && process.platform === 'linux' && !canReach(folder, runAs) ? '/proc/self/cwd' : folder;
}

/** Initialises the cluster of a data folder that has none; made aside and renamed, so that half a cluster never stays. */
export function makeCluster(dataDir: string, { initdb }: Binaries, runAs: RunAs | undefined, throwaway: boolean): void {
  if (existsSync(clusterOf(dataDir))) return;
  removeHalfMade(dataDir);
  const aside = path.join(dataDir, `new.${process.pid}`);
  const fresh = path.join(aside, 'postgres');
  makePrivateFolder(aside, runAs);
  makePrivateFolder(fresh, runAs);
  const secret = path.join(aside, 'password');
  writeFileSync(secret, passwordOf(dataDir), { mode: 0o600 });
  if (runAs) chownSync(secret, runAs.uid, runAs.gid);
  const target = nameFor(fresh, runAs);
  const made = spawnSync(initdb, [...initdbArguments(target), ...(throwaway ? ['--no-sync'] : [])], {
    ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
    cwd: fresh,
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(aside, { recursive: true, force: true });
    throw new Trouble(`PostgreSQL could not be set up in ${dataDir}: ${reasonOf(made.error?.message ?? made.stderr)}`);
  }
  renameSync(fresh, clusterOf(dataDir));
  rmSync(aside, { recursive: true, force: true });
}

/** The built-in locale sorts and folds the same on every machine, whatever locales its system has. */
const initdbArguments = (target: string) => [
  `--pgdata=${target}`,
  `--pwfile=${target}/../password`,
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

function removeHalfMade(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const maker = /^new\.(\d+)$/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
}

/** The line of PostgreSQL's own output that says what went wrong. */
export function reasonOf(output: string): string {
  const lines = output.trim().split('\n');
  return (lines.findLast(line => /\b(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1) ?? '').trim();
}
