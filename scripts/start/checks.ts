import { createServer } from 'node:net';
import pg from 'pg';
import { Trouble } from '../trouble.ts';

/** @throws Trouble when another program listens on the port */
export async function checkPort(port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const server = createServer().on('error', reject);
  server.listen(port, process.env['HOST'] ?? '127.0.0.1', () => server.close(() => resolve()));
  await promise.catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`;
    throw new Trouble(`Port ${port} ${reason}; choose another with --port.`);
  });
}

/** @throws Trouble when no fitting PostgreSQL answers; the password stays out of the text */
export async function checkDatabaseUrl(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Trouble('DATABASE_URL is no address like postgres://user:password@host:5432/database.');
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ major: number }>(
      `select current_setting('server_version_num')::int / 10000 as major`,
    );
    if (rows[0]!.major < 15) throw new Error(`it is version ${rows[0]!.major}, and 15 is the oldest that serves`);
  } catch (error) {
    throw new Trouble(`DATABASE_URL (${hidePassword(url)}) cannot be used: ${reasonOf(error as Error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

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
