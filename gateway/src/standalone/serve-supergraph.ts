import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { CompiledGateway } from '../executor/compiled-gateway.ts';
import { figures, type Measurable } from '../seen/figures.ts';
import { Metrics } from '../seen/metrics.ts';
import { askSubgraph, type GatewayContext } from '../subgraph-source.ts';
import { hostGateway } from './host-gateway.ts';
import { Neighbours } from './neighbours.ts';
import { subgraphUrls } from './subgraph-urls.ts';
import { watchText } from './watch-text.ts';

export interface SupergraphOptions {
  /** File of the supergraph; each time it changes, the new one is served. */
  readonly file: string;
  /** Whether clients may ask for the schema. */
  readonly introspection: boolean;
  /** Whether reads of the same at the same moment are asked once; default true. */
  readonly shareReads?: boolean;
  /** By which a program may read `/metrics`; left out: programs on this machine. */
  readonly metricsToken?: string;
  readonly log: Logger;
}

/**
 * Any supergraph, ready to listen: the executor, the limits and the guard of ours, without what is Naober's. Rejects
 * when the file cannot be served; a later one that cannot is refused, and the one before serves on.
 */
export async function serveSupergraph(options: SupergraphOptions): Promise<FastifyInstance> {
  const { file, introspection, shareReads = true, log } = options;
  const sdl = await readFile(file, 'utf8');
  const metrics = new Metrics();
  const neighbours = new Neighbours(subgraphUrls(sdl), { shareReads }, metrics);
  const gateway = openNeighbours(sdl, neighbours, log, metrics);
  const server = await hostGateway(gateway, introspection, log, metrics);
  const watched = { transport: whateverIsInUse(neighbours), executor: gateway, queues: async () => ({}) };
  figures(server, metrics, watched, options.metricsToken);
  const refused = { why: null as string | null };
  healthRoutes(server, neighbours, refused);
  const endWatch = watchText(file, sdl, async text => {
    refused.why = await takeIntoUse(gateway, text);
    if (refused.why === null) log.info({ file }, 'another supergraph is in use');
    else log.error({ file, why: refused.why }, 'the new supergraph is refused; the one before serves on');
  });
  server.addHook('onClose', async () => {
    endWatch();
    await neighbours.close();
  });
  return server;
}

const whateverIsInUse = (neighbours: Neighbours): Measurable['transport'] => ({
  states: () => neighbours.transport.states(),
  waiting: () => neighbours.transport.waiting(),
});

function openNeighbours(
  supergraphSdl: string,
  neighbours: Neighbours,
  log: Logger,
  { counts }: Metrics,
): CompiledGateway<GatewayContext> {
  const gateway = new CompiledGateway<GatewayContext>({
    supergraphSdl,
    counts,
    ask: (subgraph, fetch, context) => askSubgraph(subgraph, fetch, context, neighbours.transport, log),
  });
  // In the moment of the change: an operation asks where its own supergraph says.
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => neighbours.follow(subgraphUrls(coreSupergraphSdl)));
  return gateway;
}

/** Why it cannot be; null: it is. */
async function takeIntoUse(gateway: CompiledGateway<GatewayContext>, sdl: string): Promise<string | null> {
  try {
    subgraphUrls(sdl);
    await gateway.update(sdl);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** `/readyz` is green while a supergraph is served; it names subgraphs that rest, and why a new file was refused. */
function healthRoutes(server: FastifyInstance, neighbours: Neighbours, refused: { why: string | null }): void {
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', () => ({
    status: 'ok',
    subgraphs: neighbours.transport.states(),
    refusedSupergraph: refused.why,
  }));
}
