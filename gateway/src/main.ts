import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { endBy, leave } from '@naober/kit/leaving';
import { startTraces } from '@naober/kit/traces';
import { pino } from 'pino';
import { z } from 'zod';
import { queuesOver } from './seen/queues.ts';
import { openGateway } from './server.ts';
import { readSettings } from './settings.ts';
import { StatementKeys } from './statement-keys.ts';
import { openStore } from './store.ts';
import { overHttp } from './transport.ts';

const environment = z.object({
  /** File of the supergraph. */
  SUPERGRAPH: z.string().min(1),
  /** Where the subgraphs listen, as JSON: `{"exchange": "http://10.0.0.5:4003", …}`. */
  SUBGRAPHS: z.string().transform(text => z.record(z.string(), z.url()).parse(JSON.parse(text))),
  /** Connection URL of the gateway's own role: limits, and which gateways sign. Not through a pooler. */
  DATABASE_URL: z.url(),
  /** The same role in the database of exchange, where that is another one: it tells what changed. Not through a pooler. */
  LIVE_DATABASE_URL: z.url().optional(),
  /** `1` lets anyone be one of the demo people; never honoured in production. */
  NAOBER_DEMO: z.enum(['0', '1']).default('0'),
  /** Folder of the built portal. */
  PORTAL: z
    .string()
    .default('web/dist')
    .transform(folder => path.resolve(folder)),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
});

const { data, settings } = readEnvironment();
const endTraces = await startTraces('gateway', process.env['OTEL_EXPORTER_OTLP_ENDPOINT']);
const store = openStore(data.DATABASE_URL);
const log = pino({ name: 'gateway', level: process.env['LOG_LEVEL'] ?? 'warn' });
const statementKeys = await StatementKeys.open(store, log);
const transport = overHttp(data.SUBGRAPHS, statementKeys);
const { isProduction, stopGraceMilliseconds, ...given } = settings;
const server = await openGateway({
  ...given,
  supergraphSdl: await readFile(data.SUPERGRAPH, 'utf8'),
  transport,
  store,
  ...(data.LIVE_DATABASE_URL && { liveUrl: data.LIVE_DATABASE_URL }),
  statementKeys,
  queues: queuesOver(data.SUBGRAPHS),
  isDemo: data.NAOBER_DEMO === '1' && !isProduction,
  portalFolder: data.PORTAL,
  preparesDocuments: true,
  log,
});
endBy(async () => {
  await leave(server, stopGraceMilliseconds);
  await transport.close();
  await store.end();
  await endTraces();
});
console.log(`gateway listens on ${await server.listen({ host: data.HOST, port: data.PORT })}`);

/** What does not fit is one line, and the end. */
function readEnvironment() {
  try {
    return { data: environment.parse(process.env), settings: readSettings(process.env) };
  } catch (error) {
    const issues = error instanceof z.ZodError ? error.issues : null;
    const lines = issues?.map(({ path, message }) => `${path.join('.')} (${message})`).join(', ');
    console.error(`The gateway needs: ${lines ?? (error as Error).message}`);
    process.exit(1); // nothing is open yet; not thrown, since a stack would hide the line that says what is missing
  }
}
