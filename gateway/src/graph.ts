import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { maskError } from '@naober/kit/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { costOf } from './cost.ts';
import { CompiledGateway } from './executor/compiled-gateway.ts';
import type { Limits } from './limits.ts';
import { askSubgraph, type GatewayContext } from './subgraph-source.ts';
import type { Transport } from './transport.ts';

/** The one graph: Apollo Server hosts it, our executor runs what Apollo plans, our transport asks the subgraphs. */
export function openGraph(
  supergraphSdl: string,
  transport: Transport,
  limits: Limits,
  log: Logger,
): ApolloServer<GatewayContext> {
  const gateway = new CompiledGateway<GatewayContext>({
    supergraphSdl,
    ask: (subgraph, fetch, context) => askSubgraph(subgraph, fetch, context, transport, log),
  });
  return new ApolloServer<GatewayContext>({
    gateway,
    introspection: process.env['NODE_ENV'] !== 'production',
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => masked(formatted, error, log),
    // Apollo's own page comes from a CDN; ours is at /explorer.
    plugins: [asksOneOperation, keepsMeasure(limits), namesRequest, ApolloServerPluginLandingPageDisabled()],
    logger: log,
    stopOnTerminationSignals: false,
  });
}

/** Codes that the gateway itself gives, beside those of the subgraphs. */
const ofSubgraphs = new Set(['SUBGRAPH_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);

function masked(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const code = extensions?.['code'];
  const where = { ...(locations && { locations }), ...(path && { path }) };
  const isOurs =
    code === 'RATE_LIMITED' || (extensions?.['serviceName'] !== undefined && ofSubgraphs.has(String(code)));
  if (isOurs) {
    return { message, ...where, extensions: { code } };
  }
  const asError = new GraphQLError(message, { path: path ?? null, extensions: { code } });
  return { ...maskError(asError, () => log.error({ err: error }, 'request failed')), ...where };
}

/** Apollo's executor takes an operation that the document does not hold for a fault of ours. */
const asksOneOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation) return;
      const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } };
      throw new GraphQLError('Say which operation of the document is meant.', { extensions });
    },
  }),
};

/** Nobody asks so much that others wait: a question costs points, and each has so many a minute. */
const keepsMeasure = (limits: Limits): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, request, contextValue: { viewer, address } }) => {
      const question = { schema, document, variables: request.variables ?? {}, operationName: request.operationName };
      const wait = await limits.answerTo(viewer, address, () => costOf(question));
      if (wait === 0) return;
      const headers = new HeaderMap([['retry-after', String(wait)]]);
      const extensions = { code: 'RATE_LIMITED', http: { status: 429, headers } };
      throw new GraphQLError(`This is more than we answer: try again in ${wait} s.`, { extensions });
    },
  }),
});

/** Each error names the request, so that a person can report it and we can find it. */
const namesRequest: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
      const { requestId } = contextValue;
      response.body.singleResult.errors = response.body.singleResult.errors.map(error => ({
        ...error,
        extensions: { ...error.extensions, requestId },
      }));
    },
  }),
};
