import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { eventually } from './eventually.ts';

/** A PgBouncer in transaction mode before a database. */
export interface Pooler {
  /** Connection URL through the pooler. */
  readonly url: string;
  /** How many connections to the database it holds. */
  serverConnections(): Promise<number>;
  stop(): Promise<void>;
}

/** Puts a real PgBouncer before the database of `databaseUrl`, with `size` connections to it at most. */
export async function pooledUrl(databaseUrl: string, size: number): Promise<Pooler> {
  const server = new URL(databaseUrl);
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-pgbouncer-'));
  const file = path.join(folder, 'pgbouncer.ini');
  const target = {
    host: server.hostname,
    port: server.port,
    dbname: server.pathname.slice(1),
    user: server.username,
    password: decodeURIComponent(server.password),
  };
  const words = Object.entries(target).map(([key, value]) => `${key}=${value}`);
  writeFileSync(file, settings(words.join(' '), port, size));
  for (const readable of [folder, file]) chmodSync(readable, 0o755);
  const child = start(file);
  const urlOf = (database: string) => `postgres://pooled:pooled@127.0.0.1:${port}/${database}`;
  const isUp = await eventually(
    () =>
      ask(urlOf('pooled'), 'select 1').then(
        () => true,
        () => false,
      ),
    Boolean,
  );
  if (!isUp) throw new Error('PgBouncer did not start: on Debian, apt-get install pgbouncer.');
  return {
    url: urlOf('pooled'),
    serverConnections: async () => (await ask(urlOf('pgbouncer'), 'show servers')).length,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

const settings = (target: string, port: number, size: number) => `
[databases]
pooled = ${target}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
admin_users = pooled
pool_mode = transaction
default_pool_size = ${size}
max_client_conn = 500
ignore_startup_parameters = extra_float_digits, options
`;

/** It refuses to run as root. */
function start(file: string): ChildProcess {
  const asNobody = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };
  const child = spawn('pgbouncer', ['-q', ...asNobody, file], { stdio: 'ignore', env });
  child.on('error', () => {}); // shows in that it never answers
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

async function ask(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
