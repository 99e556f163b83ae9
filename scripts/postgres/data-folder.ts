import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble } from '../trouble.ts';
import { isAlive, processesOf, takeDown } from './processes.ts';
import type { RunAs } from './run-as.ts';

/** The option by which a running PostgreSQL says which process of ours started it; it stands in `postmaster.opts`. */
export const OWNER_OPTION = 'naober.owner';

const PATIENCE_MS = 3000;

/** Where the cluster itself stands in a data folder. */
export const clusterOf = (dataDir: string) => path.join(dataDir, 'postgres');

/**
 * Makes sure that nobody uses the folder. A PostgreSQL whose owner lives is in use; one whose owner was killed is
 * taken down, which loses nothing: what was committed is on disk.
 */
export async function claimDataFolder(dataDir: string, major: number, reset: boolean): Promise<void> {
  const cluster = clusterOf(dataDir);
  if (!existsSync(cluster)) return;
  refuseForeign(dataDir, cluster);
  refuseOtherContent(cluster);
  await waitForOwner(dataDir, cluster);
  await takeDown(cluster);
  if (reset) rmSync(cluster, { recursive: true });
  else refuseOtherMajor(dataDir, cluster, major);
}

/** Waits a moment for an owner that was just told to end. @throws Trouble when it does not */
async function waitForOwner(dataDir: string, cluster: string): Promise<void> {
  for (let waited = 0; processesOf(cluster).length > 0; waited += 100) {
    const options = readIfThere(path.join(cluster, 'postmaster.opts'));
    const owner = Number(new RegExp(`${OWNER_OPTION}=(\\d+)`).exec(options)?.[1]);
    if (!owner || !isAlive(owner)) return;
    if (waited > PATIENCE_MS) throw new Trouble(`The data folder ${dataDir} is in use by process ${owner}.`);
    await sleep(100);
  }
}

function refuseForeign(dataDir: string, cluster: string): void {
  const uid = process.getuid?.();
  const owner = statSync(cluster).uid;
  if (uid && owner !== uid) throw new Trouble(`The data folder ${dataDir} belongs to another user (number ${owner}).`);
}

/** Whoever named the wrong folder must not lose what is there, above all not to `--reset`. */
function refuseOtherContent(cluster: string): void {
  if (existsSync(path.join(cluster, 'PG_VERSION')) || readdirSync(cluster).length === 0) return;
  throw new Trouble(`${cluster} holds something else than a database; choose another --data-dir.`);
}

function refuseOtherMajor(dataDir: string, cluster: string, major: number): void {
  const found = readIfThere(path.join(cluster, 'PG_VERSION')).trim();
  if (found === String(major)) return;
  throw new Trouble(
    `The data folder ${dataDir} is of PostgreSQL ${found || 'unknown'}, this is ${major}: use --reset or another --data-dir.`,
  );
}

/** The superuser's password of this folder: random, kept beside the cluster, readable by nobody else. */
export function passwordOf(dataDir: string): string {
  const file = path.join(dataDir, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** The port that this folder had last time, if it is free; otherwise any free one. */
export async function portOf(dataDir: string): Promise<number> {
  const file = path.join(dataDir, 'port');
  const port = (await freePort(Number(readIfThere(file)))) ?? (await freePort(0));
  writeFileSync(file, String(port));
  return port!;
}

async function freePort(wanted: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const server = createServer().on('error', () => resolve(undefined));
  server.listen(wanted, '127.0.0.1', () => {
    const { port } = server.address() as { port: number };
    server.close(() => resolve(port));
  });
  return promise;
}

/**
 * Makes the data folder and what is missing above it. Step by step: Node's own recursive way never ends where a
 * file system takes no folders.
 *
 * @throws Trouble when it cannot be made
 */
export function makeDataFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeDataFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new Trouble(`The data folder ${folder} cannot be made (${code}).`);
  }
}

/** An empty folder that only the user of PostgreSQL can enter. */
export function makePrivateFolder(folder: string, runAs: RunAs | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
}

export function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
