import { startPostgres } from '../postgres.ts';
import { checkDatabaseUrl } from './checks.ts';
import type { Ending } from './ending.ts';
import type { StartOptions } from './options.ts';

type Options = Pick<StartOptions, 'databaseUrl' | 'dataDir' | 'reset'>;

/** The address of the database that was named, or of our own, which ends when we end. */
export async function openDatabase({ databaseUrl, dataDir, reset }: Options, ending: Ending): Promise<string> {
  if (databaseUrl) {
    await checkDatabaseUrl(databaseUrl);
    return databaseUrl;
  }
  const postgres = await startPostgres({ dataDir, reset, log: console.log });
  await ending.closesBy(postgres.stop);
  void postgres.ended.then(() => {
    if (ending.isAsked) return;
    console.error(`PostgreSQL ended by itself; ${dataDir}/postgres.log may say why.`);
    ending.ask(1);
  });
  return postgres.url;
}
