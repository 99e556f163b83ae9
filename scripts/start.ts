import { startPostgres } from './postgres.ts';
import { checkDatabaseUrl, checkPort } from './start/checks.ts';
import { Ending } from './start/ending.ts';
import { HELP, type StartOptions, readOptions } from './start/options.ts';
import { Trouble } from './trouble.ts';

const ending = new Ending();
try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(HELP);
  else await start(options);
} catch (error) {
  // What breaks because the end was asked for is no news.
  if (!ending.isAsked) {
    console.error(isExpected(error) ? error.message : error);
    ending.ask(1);
  }
}

async function start({ port, databaseUrl: givenUrl, size, seed, ...folder }: StartOptions): Promise<void> {
  await checkPort(port);
  if (givenUrl) await checkDatabaseUrl(givenUrl);
  // Loading the subgraphs takes about as long as starting PostgreSQL: at the same time.
  const loading = Promise.all([import('./platform.ts'), import('./start/demo.ts')]);
  const adminUrl = givenUrl ?? (await startEmbedded(folder));
  const [{ startPlatform }, { seedIfEmpty }] = await loading;
  if (size !== 'none') await seedIfEmpty(adminUrl, size, seed);
  const platform = await startPlatform({ adminUrl, port, isDemo: process.env['NODE_ENV'] !== 'production' });
  await ending.closesBy(platform.stop);
  console.log(addresses(platform.url));
}

async function startEmbedded({ dataDir, reset }: { dataDir: string; reset: boolean }): Promise<string> {
  const postgres = await startPostgres({ dataDir, reset, log: console.log });
  await ending.closesBy(postgres.stop);
  void postgres.ended.then(() => {
    if (ending.isAsked) return;
    console.error(`PostgreSQL ended by itself; ${dataDir}/postgres.log may say why.`);
    ending.ask(1);
  });
  return postgres.url;
}

function addresses(url: string): string {
  const begun = Number(process.env['NAOBER_BEGUN']) || performance.timeOrigin;
  return `
  Naober is ready after ${((Date.now() - begun) / 1000).toFixed(1)} s. Ctrl-C stops it.

  portal     ${url}/
  graph      ${url}/graphql
  explorer   ${url}/explorer
  health     ${url}/healthz
`;
}

/** What its reader can act on; anything else is a bug and shows its stack. */
function isExpected(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException).code;
  return error instanceof Trouble || (error as Error).constructor.name === 'DatabaseIsNewer' || code === 'EADDRINUSE';
}
