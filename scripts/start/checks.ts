import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Trouble } from '../trouble.ts';

/** A predecessor that was just told to end may still hold on for a moment. */
const PATIENCE_MS = 3000;

/** @throws Trouble when another program listens on the port */
export async function checkPort(port: number): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const code = await openingError(port);
    if (!code) return;
    if (code !== 'EADDRINUSE')
      throw new Trouble(`Port ${port} cannot be opened (${code}); choose another with --port.`);
    if (performance.now() > giveUpAt) throw new Trouble(`Port ${port} is in use; choose another with --port.`);
    await sleep(100);
  }
}

/** The code of the error with which the port refuses to open, if it does. */
async function openingError(port: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const server = createServer().on('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
  server.listen(port, process.env['HOST'] ?? '127.0.0.1', () => server.close(() => resolve(undefined)));
  return promise;
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** @throws Trouble when no fitting PostgreSQL answers; the password stays out of the text */
export async function checkDatabaseUrl(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Trouble('DATABASE_URL is no address like postgres://user:password@host:5432/database.');
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 }); // a cold start may be busy for seconds
  try {
    await client.connect();
    const { rows } = await client.query<{ major: number; may: boolean }>(SUITABILITY);
    const { major, may } = rows[0]!;
    if (major < 15) throw new Error(`it is version ${major}, and 15 is the oldest that serves`);
    if (!may) throw new Error('its user may not create schemas and roles');
  } catch (error) {
    throw new Trouble(`DATABASE_URL (${hidePassword(url)}) cannot be used: ${reasonOf(error as Error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const SUITABILITY = `
  select current_setting('server_version_num')::int / 10000 as major,
         has_database_privilege(current_database(), 'create') and (rolsuper or rolcreaterole) as may
  from pg_roles where rolname = current_user`;

function hidePassword(url: string): string {
  const shown = new URL(url);
  if (shown.password) shown.password = '…';
  return decodeURI(shown.href);
}

/** A host with several addresses fails with one error for each and no text of its own. */
function reasonOf(error: Error): string {
  const first = error instanceof AggregateError ? (error.errors[0] as Error) : error;
  return first.message.replace(/\.$/, '');
}
