import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { CompiledGateway } from './executor/compiled-gateway.ts';
import { asksOneOperation } from './graph/asks-one-operation.ts';
import { keepsMeasure } from './graph/keeps-measure.ts';
import { writeAnswer } from './graph/write-answer.ts';
import { masked } from './graph/masked.ts';
import { namesRequest } from './graph/names-request.ts';
import { tellsCaches } from './graph/tells-caches.ts';
import type { Limits } from './limits.ts';
import { countAnswers } from './seen/count-answers.ts';
import { logAnswers } from './seen/log-answers.ts';
import type { Metrics } from './seen/metrics.ts';
import { askSubgraph, type GatewayContext } from './subgraph-source.ts';
import type { Transport } from './transport.ts';

export interface GraphOptions {
  readonly supergraphSdl: string;
  readonly transport: Transport;
  readonly limits: Limits;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Whether who may send documents may ask for the schema as well. */
  readonly mayReadSchema: boolean;
  /** Documents that are planned and compiled before the first request. */
  readonly documents: readonly string[];
}

/** The one graph: Apollo Server hosts it, our executor runs what Apollo plans, our transport asks the subgraphs. */
export function openGraph(options: GraphOptions): {
  graph: ApolloServer<GatewayContext>;
  executor: CompiledGateway<GatewayContext>;
} {
  const { supergraphSdl, transport, limits, log, metrics, documents } = options;
  const executor = new CompiledGateway<GatewayContext>({
    supergraphSdl,
    ask: (subgraph, fetch, context) => askSubgraph(subgraph, fetch, context, transport, log),
    counts: metrics.counts,
    documents,
  });
  const graph = new ApolloServer<GatewayContext>({
    gateway: executor,
    introspection: options.mayReadSchema,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => masked(formatted, error, log),
    // Apollo's own page comes from a CDN; ours is at /explorer.
    plugins: [
      asksOneOperation,
      keepsMeasure(limits),
      namesRequest,
      countAnswers(metrics),
      logAnswers(log),
      tellsCaches,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    stringifyResult: writeAnswer,
    // Who sends what is decided before; a text that somebody else left under its digest would get round that.
    persistedQueries: false,
    csrfPrevention: false, // ours is stricter (same-origin.ts), and trusted documents are asked by plain GET
    logger: log,
    stopOnTerminationSignals: false,
  });
  return { graph, executor };
}
