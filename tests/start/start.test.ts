import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startPostgres } from '@naober/scripts/postgres';
import { isAlive, takeDown } from '@naober/scripts/postgres/processes';
import pg from 'pg';

/** A cold machine under load; nothing here waits for it when all is well. */
const PATIENCE_MS = 60_000;
const READY = /ready after/;

let dataDir: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'naober-start-test-'));
});

afterEach(async () => {
  for (const child of started.splice(0)) await killHard(child);
  const cluster = path.join(dataDir, 'postgres');
  if (existsSync(cluster)) await takeDown(cluster);
  rmSync(dataDir, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  /** Everything printed until now. */
  output: () => string;
  /** Settles with the exit code, or -1 when a signal ended it. */
  ended: Promise<number>;
}

/** `npm start` behind the bootstrap, without its install and build. */
function start(args: string[], environment: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [path.resolve('scripts/start.ts'), '--data-dir', dataDir, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += String(chunk)));
  const ended = once(child, 'close').then(([code]) => (code as number | null) ?? -1);
  return { child, output: () => printed, ended };
}

/** The address of the portal, once it is there. */
async function ready({ child, output, ended }: Run): Promise<string> {
  while (!READY.test(output())) {
    const code = await Promise.race([once(child.stdout!, 'data'), ended]);
    if (typeof code === 'number') throw new Error(`It ended with ${code}: ${output()}`);
  }
  return /portal +(\S+)\//.exec(output())![1]!;
}

async function killHard(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}

const postmaster = () => Number.parseInt(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);

async function query(sql: string): Promise<unknown[]> {
  const [password, port] = ['password', 'port'].map(name => readFileSync(path.join(dataDir, name), 'utf8'));
  const client = new pg.Client(`postgres://postgres:${password}@127.0.0.1:${port}/naober`);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

test('--help explains every option and starts nothing', async () => {
  const { output, ended } = start(['--help']);
  expect(await ended).toBe(0);
  for (const option of ['--port', '--data-dir', '--reset', '--size', '--seed', 'DATABASE_URL']) {
    expect(output()).toContain(option);
  }
  expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
});

test.each([
  [['--prot', '1'], "Unknown option '--prot'; see npm start -- --help\n"],
  [['--port', '70000'], '--port is a whole number from 0 to 65535, not 70000.\n'],
  [['--size', 'huge'], '--size is one of none, small, base, large, not huge.\n'],
])('%j is answered by one clear line', async (args, line) => {
  const { output, ended } = start(args);
  expect(await ended).toBe(1);
  expect(output()).toBe(line);
});

test.each([
  ['nonsense', 'DATABASE_URL is no address like postgres://user:password@host:5432/database.\n'],
  [
    'postgres://me:secret@127.0.0.1:1/naober',
    'DATABASE_URL (postgres://me:…@127.0.0.1:1/naober) cannot be used: connect ECONNREFUSED 127.0.0.1:1.\n',
  ],
])('a wrong DATABASE_URL (%s) is answered by one clear line without the password', async (url, line) => {
  const { output, ended } = start(['--port', '0'], { DATABASE_URL: url });
  expect(await ended).toBe(1);
  expect(output()).toBe(line);
});

test('a busy port is answered by one clear line, and no PostgreSQL is left', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { output, ended } = start(['--port', String(port)]);
  expect(await ended).toBe(1);
  expect(output()).toBe(`Port ${port} is in use; choose another with --port.\n`);
  server.close();
});

test('a data folder in use is answered by one clear line that names the process', async () => {
  const holder = await startPostgres({ dataDir });
  const { output, ended } = start(['--port', '0']);
  expect(await ended).toBe(1);
  expect(output()).toBe(`The data folder ${dataDir} is in use by process ${process.pid}.\n`);
  await holder.stop();
});

test(
  'in production nobody is invented, the demo door is shut and the schema is not told',
  async () => {
    const settings = { PUBLIC_URL: 'https://naober.example', SECURITY_CONTACT: 'mailto:veilig@naober.example' };
    const url = await ready(start(['--port', '0'], { NODE_ENV: 'production', ...settings }));
    expect(await query('select from governance.professional')).toEqual([]);
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })).status;
    };
    expect([
      (await fetch(`${url}/demo/issuer/.well-known/openid-configuration`)).status,
      await (await fetch(`${url}/auth/issuers`)).json(),
      await post('/graphql', { query: '{ __schema { types { name } } }' }),
    ]).toEqual([404, [], 403]);
  },
  PATIENCE_MS,
);

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s stops everything and leaves no process',
  async signal => {
    const run = start(['--port', '0', '--size', 'none']);
    const url = await ready(run);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const pid = postmaster();
    run.child.kill(signal);
    expect(await run.ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  },
  PATIENCE_MS,
);

test(
  'kill -9 and start again works and loses nothing',
  async () => {
    const first = start(['--port', '0', '--size', 'none']);
    await ready(first);
    await query('create table witness (id int); insert into witness values (1)');
    await killHard(first.child);
    await ready(start(['--port', '0', '--size', 'none']));
    expect(await query('select id from witness')).toEqual([{ id: 1 }]);
  },
  PATIENCE_MS,
);

test(
  '--reset begins anew',
  async () => {
    const first = start(['--port', '0', '--size', 'none']);
    await ready(first);
    await query('create table witness (id int)');
    first.child.kill('SIGTERM');
    await first.ended;
    await ready(start(['--port', '0', '--size', 'none', '--reset']));
    expect(await query(`select to_regclass('witness') as witness`)).toEqual([{ witness: null }]);
  },
  PATIENCE_MS,
);

test(
  'a database of a newer version is answered by one clear line',
  async () => {
    const first = start(['--port', '0', '--size', 'none']);
    await ready(first);
    await query(`insert into exchange.migrations (name, executed_at) values ('2999-01-01-from-tomorrow', now())`);
    first.child.kill('SIGTERM');
    await first.ended;
    const { output, ended } = start(['--port', '0', '--size', 'none']);
    expect(await ended).toBe(1);
    expect(output()).toMatch(/^The database is newer than this code: .*2999-01-01-from-tomorrow.*\n$/);
  },
  PATIENCE_MS,
);
