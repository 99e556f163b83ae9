import { ApolloServer } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { finishesFirst } from '@naober/kit/leaving';
import { platformViewer } from '@naober/kit/viewer';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { deadlineOf } from '../deadline.ts';
import { Documents } from '../documents/documents.ts';
import { asksOneOperation } from '../graph/asks-one-operation.ts';
import { keepsMeasure } from '../graph/keeps-measure.ts';
import { graphRoute } from '../graph-route.ts';
import { countAnswers } from '../seen/count-answers.ts';
import { Metrics } from '../seen/metrics.ts';
import { writeAnswer } from '../graph/write-answer.ts';
import type { GatewayContext } from '../subgraph-source.ts';

/** A gateway at `/graphql`, ready to listen: with the limits of ours, and without what is Naober's. Anybody may ask. */
export async function hostGateway(
  gateway: GatewayInterface,
  introspection: boolean,
  logger: Logger,
  metrics = new Metrics(),
): Promise<FastifyInstance> {
  const graph = new ApolloServer<GatewayContext>({
    gateway,
    introspection,
    includeStacktraceInErrorResponses: false,
    plugins: [
      asksOneOperation,
      keepsMeasure(null),
      countAnswers(metrics),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    stringifyResult: writeAnswer,
    persistedQueries: false,
    csrfPrevention: false, // no cookie says who asks
    logger,
    stopOnTerminationSignals: false,
  });
  await graph.start();
  const server = Fastify();
  finishesFirst(server);
  server.decorateRequest('viewer');
  server.addHook('onRequest', async request => void (request.viewer = platformViewer)); // of whom subgraphs hear nothing
  graphRoute(server, graph, new Documents(new Map(), 'any'), async ({ id, ip }, reply) => ({
    viewer: platformViewer,
    requestId: id,
    address: ip,
    ...deadlineOf(reply),
  }));
  server.addHook('onClose', () => graph.stop());
  return server;
}
