import { readFile } from 'node:fs/promises';
import { importPKCS8 } from 'jose';
import { pino } from 'pino';
import { z } from 'zod';
import { openGateway } from './server.ts';
import { overHttp } from './transport.ts';

const environment = z.object({
  /** File of the supergraph. */
  SUPERGRAPH: z.string().min(1),
  /** Where the subgraphs listen, as JSON: `{"exchange": "http://10.0.0.5:4003", …}`. */
  SUBGRAPHS: z.string().transform(text => z.record(z.string(), z.url()).parse(JSON.parse(text))),
  /** Signs statements about viewers (PEM, EdDSA); the subgraphs have the public half. */
  VIEWER_PRIVATE_KEY: z.string().min(1),
  /** Signs session cookies; the same for all replicas. */
  SESSION_SECRET: z.string().min(32),
  /** Slug of the region that visitors see. */
  NAOBER_REGION: z.string().default('noord'),
  /** `1` opens the demo door; never honoured in production. */
  NAOBER_DEMO: z.enum(['0', '1']).default('0'),
  /** Folder of the built portal. */
  PORTAL: z.string().default('web/dist'),
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
});

const read = environment.safeParse(process.env);
if (!read.success) {
  console.error(
    `The gateway needs: ${read.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`).join(', ')}`,
  );
  process.exit(1);
}
const { data } = read;
const transport = overHttp(data.SUBGRAPHS, await importPKCS8(data.VIEWER_PRIVATE_KEY, 'EdDSA'));
const server = await openGateway({
  supergraphSdl: await readFile(data.SUPERGRAPH, 'utf8'),
  transport,
  sessionSecret: new TextEncoder().encode(data.SESSION_SECRET),
  defaultRegion: data.NAOBER_REGION,
  isDemo: data.NAOBER_DEMO === '1' && data.NODE_ENV !== 'production',
  portalFolder: data.PORTAL,
  log: pino({ name: 'gateway', level: process.env['LOG_LEVEL'] ?? 'warn' }),
});
console.log(`gateway listens on ${await server.listen({ host: data.HOST, port: data.PORT })}`);
const end = () =>
  void server
    .close()
    .then(() => transport.close())
    .then(() => process.exit(0));
process.once('SIGTERM', end).once('SIGINT', end).once('disconnect', end); // the last: who started us is gone
