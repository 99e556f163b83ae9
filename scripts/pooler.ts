import { existsSync } from 'node:fs';
import path from 'node:path';
import { installPackage } from './debian.ts';
import { Trouble } from './trouble.ts';

/** Installs Debian's PgBouncer where that is possible. @throws Trouble where it is not */
export function needPooler(): void {
  if (hasPooler()) return;
  installPackage('pgbouncer', 'PgBouncer for the tests of connection pooling');
  if (hasPooler()) return;
  throw new Trouble('The tests of connection pooling need PgBouncer: install it (Debian: apt-get install pgbouncer).');
}

const hasPooler = () => [...searchPath(), '/usr/sbin'].some(folder => existsSync(path.join(folder, 'pgbouncer')));

const searchPath = () => (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
