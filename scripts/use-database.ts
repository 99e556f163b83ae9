import path from 'node:path';
import pg from 'pg';
import { startPostgres } from './postgres.ts';
import { passwordOf, readIfThere } from './postgres/data-folder.ts';
import { checkDatabaseUrl } from './start/checks.ts';

export const defaultDataDir = path.join(import.meta.dirname, '../.data');

/**
 * Lets a command work on the database that `DATABASE_URL` names, on that of a running `npm start`, or, when
 * nothing runs, on the data folder's own for as long as the command lasts.
 */
export async function useDatabase<T>(dataDir: string, work: (adminUrl: string) => Promise<T>): Promise<T> {
  const given = process.env['DATABASE_URL'];
  if (given) await checkDatabaseUrl(given);
  const running = given || (await runningUrl(dataDir));
  if (running) return work(running);
  const postgres = await startPostgres({ dataDir });
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function runningUrl(dataDir: string): Promise<string | null> {
  const port = readIfThere(path.join(dataDir, 'port'));
  if (!port) return null;
  const url = `postgres://postgres:${passwordOf(dataDir)}@127.0.0.1:${port}/naober`;
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return url;
  } catch {
    return null; // nothing listens there, or something that is not ours
  }
}
