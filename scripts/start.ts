import { startTraces } from '@naober/kit/traces';
import { begin } from './start/begin.ts';
import { checkPort } from './start/checks.ts';
import { mailFolder } from './start/demo-mail.ts';
import { Ending } from './start/ending.ts';
import { openDatabase } from './start/open-database.ts';

const ending = new Ending();
await begin(ending, async ({ port, size, seed, ...database }) => {
  await checkPort(port);
  const mail = mailFolder(database.dataDir, process.env);
  if (mail) process.env['MAIL_FOLDER'] = mail;
  // Loading the subgraphs takes about as long as starting PostgreSQL: at the same time.
  const loading = Promise.all([import('./platform.ts'), import('./start/demo.ts')]);
  const adminUrl = await openDatabase(database, ending);
  const endTraces = await startTraces('platform', process.env['OTEL_EXPORTER_OTLP_ENDPOINT']);
  await ending.closesBy(endTraces); // after the platform, which is closed first
  const [{ startPlatform }, { seedIfEmpty }] = await loading;
  if (size !== 'none') await seedIfEmpty(adminUrl, size, seed);
  const platform = await startPlatform({ adminUrl, port, isDemo: process.env['NODE_ENV'] !== 'production' });
  process.env['PORTAL_URL'] ??= process.env['PUBLIC_URL'] ?? platform.url;
  await ending.closesBy(() => platform.stop(platform.stopGraceMilliseconds));
  console.log(addresses(platform.url, mail));
});

function addresses(url: string, mail: string | null): string {
  const begun = Number(process.env['NAOBER_BEGUN']) || performance.timeOrigin;
  return `
  Naober is ready after ${((Date.now() - begun) / 1000).toFixed(1)} s. Ctrl-C stops it.

  portal     ${url}/
  graph      ${url}/graphql
  explorer   ${url}/explorer
  health     ${url}/healthz${mail ? `\n  mail       ${mail}` : ''}
`;
}
