import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Trouble } from '../trouble.ts';

/** The user that PostgreSQL runs as; fits the options of `spawn`. */
export interface RunAs {
  name: string;
  uid: number;
  gid: number;
}

/**
 * Undefined where this process may run PostgreSQL as itself. PostgreSQL refuses root; then it runs as the owner of the
 * existing data (a folder made before as an ordinary user), otherwise as `postgres`, made if missing.
 */
export function chooseRunAs(cluster: string): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return lookUp('postgres') ?? (addPostgresUser(), lookUp('postgres')) ?? lookUp('nobody') ?? noUser();
}

/** Whether that user can execute a program or enter a folder, asked of the system itself: modes, ACLs and mounts count. */
export function canReach(target: string, { uid, gid }: RunAs): boolean {
  return spawnSync('test', ['-x', target], { uid, gid, cwd: '/' }).status === 0;
}

function lookUp(name: string): RunAs | undefined {
  const [uid, gid] = ['-u', '-g'].map(flag => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function addPostgresUser(): void {
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  // BusyBox, as on Alpine, knows only its own spelling.
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', 'postgres']);
}

function noUser(): never {
  throw new Trouble(
    'PostgreSQL does not run as root and there is no other user for it: make a user postgres or set DATABASE_URL.',
  );
}
