import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { environment, root } from './environment.mjs';

/** Whether what npm noted after the last complete install is what the lockfile asks for, and is still there. */
export function isInstalled() {
  const noted = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(noted) || !isLockCurrent()) return false;
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const found = readPackages(noted);
  return Object.entries(wanted).every(([where, { version, link, optional, resolved }]) => {
    if (!where.includes('node_modules/')) return true;
    if (!found[where]) return optional === true;
    const isThere = existsSync(path.join(root, where, 'package.json'));
    return isThere && (link ? found[where].resolved === resolved : found[where].version === version);
  });
}

/** Whether the lockfile knows every dependency that the workspaces declare; somebody may just have added one. */
function isLockCurrent() {
  const locked = readPackages(path.join(root, 'package-lock.json'));
  return Object.entries(locked).every(([where, entry]) => {
    if (where.includes('node_modules/')) return true;
    const declared = JSON.parse(readFileSync(path.join(root, where, 'package.json'), 'utf8'));
    return ['dependencies', 'devDependencies', 'optionalDependencies'].every(kind =>
      isSame(entry[kind], declared[kind]),
    );
  });
}

function isSame(one = {}, other = {}) {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every(name => one[name] === other[name]);
}

function readPackages(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/**
 * Half an install is cleared away; otherwise npm adds what is missing. Not `npm ci`: it refuses a lockfile that leaves
 * out a foreign platform's packages, which npm itself does when a registry does not offer them.
 */
export async function install() {
  const isComplete = existsSync(path.join(root, 'node_modules/.package-lock.json'));
  if (!isComplete) rmSync(path.join(root, 'node_modules'), { recursive: true, force: true });
  const begun = Date.now();
  const stopProgress = showProgress();
  const lock = isLockCurrent() ? ['--no-save'] : [];
  const flags = [
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--no-update-notifier',
    '--loglevel=error',
  ];
  const code = await run(...npm('install', ...lock, ...flags));
  stopProgress();
  if (code !== 0) throw new Error('The dependencies could not be installed; the lines above say why.');
  console.log(`Dependencies installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}

/** npm of the running command by path, where it says so; otherwise the one on the PATH. */
function npm(...args) {
  const own = process.env.npm_execpath ?? '';
  if (path.basename(own) === 'npm-cli.js') return [process.execPath, [own, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

function run(program, args) {
  const child = spawn(program, args, {
    cwd: root,
    env: environment,
    stdio: 'inherit',
    shell: program.endsWith('.cmd'),
  });
  return new Promise(resolve => child.on('exit', resolve).on('error', () => resolve(1)));
}

/** A line that counts up in a terminal; elsewhere a line for each quarter. */
function showProgress() {
  const places = Object.entries(readPackages(path.join(root, 'package-lock.json')))
    .filter(([where, { optional }]) => where.includes('node_modules/') && !optional)
    .map(([where]) => path.join(root, where, 'package.json'));
  let shown = '';
  const show = () => {
    const done = places.filter(existsSync).length;
    const line = `Installing dependencies: ${process.stdout.isTTY ? done : Math.floor((done / places.length) * 4) * 25}`;
    if (line !== shown) process.stdout.write(process.stdout.isTTY ? `\r${line} of ${places.length}` : `${line} %\n`);
    shown = line;
  };
  show();
  const timer = setInterval(show, 500);
  return () => {
    clearInterval(timer);
    if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  };
}
