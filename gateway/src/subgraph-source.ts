import type { GraphQLDataSource } from '@apollo/gateway';
import type { Retry } from '@naober/kit/idempotency';
import type { Viewer } from '@naober/kit/viewer';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { NobodyWaits } from './subgraph-guard.ts';
import { isMutation, type Transport } from './transport.ts';

/** What one request to the gateway carries to the subgraphs. */
export interface GatewayContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Where the request comes from. */
  readonly address: string;
  readonly retry?: Retry;
  /** Aborts with NobodyWaits when who asked is gone or the time of the whole request is up. */
  readonly signal?: AbortSignal;
  /** When that time is up, on the clock of `performance.now()`. */
  readonly deadlineAt?: number;
}

/** One question of a plan to one subgraph. */
export interface SubgraphFetch {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
  readonly isMutation: boolean;
}

/** Asks one subgraph. Never rejects: one that is down or slow costs its own fields only. */
export type AskSubgraph = (name: string, fetch: SubgraphFetch, context: GatewayContext) => Promise<ExecutionResult>;

export function askSubgraph(transport: Transport, log: Logger): AskSubgraph {
  return async (name, { query, variables, operationName, isMutation: changes }, context) => {
    const { viewer, requestId, retry, signal, deadlineAt } = context;
    const left = deadlineAt === undefined ? undefined : Math.ceil(deadlineAt - performance.now());
    if (left !== undefined && left <= 0) return nothing();
    const request = { query, variables, operationName, requestId, retry, deadlineMilliseconds: left };
    try {
      // What changes something goes on when who asked is gone: half of it done would be worse.
      return await transport.ask(name, request, viewer, changes ? undefined : signal);
    } catch (error) {
      const level = error instanceof NobodyWaits ? 'debug' : 'warn';
      log[level]({ subgraph: name, requestId, err: error }, 'subgraph unavailable');
      return nothing();
    }
  };
}

/** The same for Apollo's executor. */
export function subgraphSource(name: string, transport: Transport, log: Logger): GraphQLDataSource<GatewayContext> {
  const ask = askSubgraph(transport, log);
  return {
    // The executor reads plain data and errors; the rest of Apollo's response type is not for it.
    process: async ({ request: { query = '', variables, operationName }, context }) => {
      const fetch = { query, variables, operationName, isMutation: isMutation({ query }) };
      return (await ask(name, fetch, context as GatewayContext)) as never;
    },
  };
}

const nothing = (): ExecutionResult => ({ data: null, errors: [unavailable] as never });

const unavailable = {
  message: 'A part of the platform does not answer.',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
};
