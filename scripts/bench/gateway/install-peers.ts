import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Trouble } from '../../trouble.ts';
import { peersFolder } from './peers.ts';

/** Installs what we compare with as its own lockfile says, unless it is there. No script of it is run. */
export async function installPeers(): Promise<void> {
  if (await isInstalled()) return;
  console.log('Installing the peers (once, about 650 MB) …');
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', flags, { cwd: peersFolder, stdio: 'inherit' });
  if (status !== 0) throw new Trouble('The peers could not be installed; the lines above say why.');
}

/** Whether npm noted each package of the lockfile in the wanted version. */
async function isInstalled(): Promise<boolean> {
  const noted = path.join(peersFolder, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const [wanted, found] = await Promise.all([path.join(peersFolder, 'package-lock.json'), noted].map(readPackages));
  return Object.entries(wanted!).every(
    ([where, { version, optional }]) => where === '' || optional || found![where]?.version === version,
  );
}

interface Package {
  readonly version: string;
  readonly optional?: boolean;
}

const readPackages = async (file: string): Promise<Record<string, Package>> =>
  (JSON.parse(await readFile(file, 'utf8')) as { packages: Record<string, Package> }).packages;
