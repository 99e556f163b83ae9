import type { GraphQLDataSource } from '@apollo/gateway';
import type { Retry } from '@naober/kit/idempotency';
import type { Viewer } from '@naober/kit/viewer';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Transport } from './transport.ts';

/** What one request to the gateway carries to the subgraphs. */
export interface GatewayContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Where the request comes from. */
  readonly address: string;
  /** Whether every visitor gets the same answer, and by the same address. */
  readonly isPublic?: boolean;
  readonly retry?: Retry;
}

/** Asks one subgraph for Apollo's executor; a subgraph that is down or slow costs its own fields only. */
export function subgraphSource(name: string, transport: Transport, log: Logger): GraphQLDataSource<GatewayContext> {
  return {
    process: async ({ request, context }) => {
      const { viewer, requestId, retry } = context as GatewayContext;
      const { query = '', variables, operationName } = request;
      const fetch = { query, variables, operationName, requestId, retry };
      try {
        return toAnswer(await transport.ask(name, fetch, viewer));
      } catch (error) {
        log.warn({ subgraph: name, requestId, err: error }, 'subgraph unavailable');
        return toAnswer({ errors: [unavailable] as never, data: null });
      }
    },
  };
}

const unavailable = {
  message: 'A part of the platform does not answer.',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
};

/** The executor reads plain data and errors; the rest of Apollo's response type is not for it. */
const toAnswer = (result: ExecutionResult) => result as never;
