import type { Retry } from '@naober/kit/idempotency';
import type { Viewer } from '@naober/kit/viewer';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphFetch } from './executor/run.ts';
import type { Transport } from './transport.ts';

/** What one request to the gateway carries to the subgraphs. */
export interface GatewayContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Where the request comes from. */
  readonly address: string;
  readonly retry?: Retry;
}

/** Asks one subgraph; one that is down or slow costs its own fields only. */
export async function askSubgraph(
  name: string,
  { query, variables, operationName }: SubgraphFetch,
  { viewer, requestId, retry }: GatewayContext,
  transport: Transport,
  log: Logger,
): Promise<ExecutionResult> {
  try {
    return await transport.ask(name, { query, variables, operationName, requestId, retry }, viewer);
  } catch (error) {
    log.warn({ subgraph: name, requestId, err: error }, 'subgraph unavailable');
    return { errors: [unavailable], data: null };
  }
}

const unavailable = new GraphQLError('A part of the platform does not answer.', {
  extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
});
