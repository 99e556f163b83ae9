import type { Retry } from '@naober/kit/idempotency';
import type { Viewer } from '@naober/kit/viewer';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphFetch } from './executor/run.ts';
import { NobodyWaits } from './subgraph-guard.ts';
import { isMutation, type Transport } from './transport.ts';

/** What one request to the gateway carries to the subgraphs. */
export interface GatewayContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Where the request comes from. */
  readonly address: string;
  /** Whether every visitor gets the same answer, and by the same address. */
  readonly isPublic?: boolean;
  readonly retry?: Retry;
  /** Aborts with NobodyWaits when who asked is gone or the time of the whole request is up. */
  readonly signal?: AbortSignal;
  /** When that time is up, on the clock of `performance.now()`. */
  readonly deadlineAt?: number;
}

/** Asks one subgraph. Never rejects: one that is down or slow costs its own fields only. */
export async function askSubgraph(
  name: string,
  { query, variables, operationName }: SubgraphFetch,
  context: GatewayContext,
  transport: Transport,
  log: Logger,
): Promise<ExecutionResult> {
  const { viewer, requestId, retry, signal, deadlineAt } = context;
  const left = deadlineAt === undefined ? undefined : Math.ceil(deadlineAt - performance.now());
  if (left !== undefined && left <= 0) return nothing();
  const request = { query, variables, operationName, requestId, retry, deadlineMilliseconds: left, scope: context };
  try {
    // What changes something goes on when who asked is gone: half of it done would be worse.
    return await transport.ask(name, request, viewer, isMutation(request) ? undefined : signal);
  } catch (error) {
    const level = error instanceof NobodyWaits ? 'debug' : 'warn';
    log[level]({ subgraph: name, step: operationName, requestId, err: error }, 'subgraph unavailable');
    return nothing();
  }
}

const nothing = (): ExecutionResult => ({ errors: [unavailable], data: null });

const unavailable = new GraphQLError('A part of the platform does not answer.', {
  extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
});
