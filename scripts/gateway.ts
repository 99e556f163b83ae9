import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { endBy } from '@naober/kit/leaving';
import { serveSupergraph } from '@naober/gateway/standalone/serve-supergraph';
import { pino } from 'pino';
import { checkPort } from './start/checks.ts';
import { runCommand, Trouble } from './trouble.ts';

const help = `npm run gateway -- --supergraph FILE [options]
  Serves a supergraph of Apollo Federation 2 whose subgraphs answer over HTTP at the addresses that it gives.

  --supergraph FILE  when the file changes, the new supergraph is served without a break; a broken one is refused
  --port N           0 takes a free one                                      (4000)
  --host ADDRESS                                                             (127.0.0.1)
  --introspection    clients may ask for the schema
  --no-sharing       who reads the same at the same moment has it fetched for herself alone
  --help             this text

  POST or GET /graphql, GET /healthz, GET /readyz. LOG_LEVEL says how much is logged (info).
  GET /metrics for Prometheus: by the bearer token METRICS_TOKEN, or without one from this machine alone.`;

interface Options {
  readonly file: string;
  readonly port: number;
  readonly host: string;
  readonly introspection: boolean;
  readonly shareReads: boolean;
}

/** @throws Trouble for what cannot be served */
function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      supergraph: { type: 'string' },
      port: { type: 'string', default: '4000' },
      host: { type: 'string', default: '127.0.0.1' },
      introspection: { type: 'boolean', default: false },
      'no-sharing': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (!values.supergraph) throw new Trouble('Say which supergraph to serve: --supergraph FILE; see --help.');
  const file = path.resolve(process.env['INIT_CWD'] ?? '.', values.supergraph);
  if (!existsSync(file)) throw new Trouble(`There is no file ${file}.`);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Trouble(`--port is a number up to 65535, not ${values.port}.`);
  const { host, introspection } = values;
  return { file, port, host, introspection, shareReads: !values['no-sharing'] };
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!options) return (console.log(help), 0);
  const { port, host, ...served } = options;
  process.env['HOST'] = host;
  await checkPort(port);
  const metricsToken = process.env['METRICS_TOKEN'];
  const log = pino({ name: 'gateway', level: process.env['LOG_LEVEL'] ?? 'info' });
  const server = await serveSupergraph({ ...served, ...(metricsToken && { metricsToken }), log }).catch(
    (error: Error) => {
      throw new Trouble(`${served.file} cannot be served: ${error.message}`);
    },
  );
  endBy(() => server.close());
  console.log(`gateway listens on ${await server.listen({ host, port })}`);
  return new Promise<number>(() => {}); // until it is asked to end
});
