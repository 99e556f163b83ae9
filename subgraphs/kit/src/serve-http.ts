import Fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { fail, maskError } from './errors.ts';
import type { Subgraph, SubgraphRequest } from './serve.ts';
import { readStatement, statementHeader } from './viewer.ts';

/** As long as a gateway waits for an answer. */
const patienceMilliseconds = 3_000;

/** Serves the subgraph over HTTP at `/graphql`; refuses every request without a valid statement about its viewer. */
export function serveSubgraph(subgraph: Subgraph, keys: JWTVerifyGetKey): FastifyInstance {
  const server = Fastify({ bodyLimit: 4_194_304 });
  // Node waits a minute for who opened a connection and asked nothing.
  server.addHook('preClose', async () => {
    setTimeout(() => server.server.closeAllConnections(), patienceMilliseconds).unref();
  });
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const isReady = await subgraph.isReady();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'unavailable' });
  });
  server.post('/graphql', async (request, reply) => {
    try {
      const body = request.body as string;
      const statement = request.headers[statementHeader];
      const viewer = await readStatement(
        typeof statement === 'string' ? statement : undefined,
        subgraph.definition.name,
        body,
        keys,
      );
      return await subgraph.execute(readRequest(body), viewer);
    } catch (error) {
      const refusal = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
      subgraph.log.warn({ err: refusal.originalError, code: refusal.extensions['code'] }, 'request refused');
      const masked = maskError(refusal, () => {});
      return reply.code(statusOf[String(masked.extensions?.['code'])] ?? 500).send({ errors: [masked] });
    }
  });
  return server;
}

const statusOf: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, BAD_USER_INPUT: 400 };

const requestShape: z.ZodType<SubgraphRequest> = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).optional(),
  operationName: z.string().optional(),
  requestId: z.string(),
  retry: z.object({ key: z.string(), bodyDigest: z.string() }).optional(),
});

function readRequest(body: string): SubgraphRequest {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw fail('BAD_USER_INPUT', 'The body is not JSON.');
  }
  const request = requestShape.safeParse(json);
  if (!request.success) throw fail('BAD_USER_INPUT', 'The body is not a GraphQL request.');
  return request.data;
}
