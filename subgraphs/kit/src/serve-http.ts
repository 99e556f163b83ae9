import { promisify } from 'node:util';
import { zstdCompress } from 'node:zlib';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { fail, maskError } from './errors.ts';
import { finishesFirst, isLeaving } from './leaving.ts';
import { queueStates } from './queue-states.ts';
import { answerMilliseconds } from './patience.ts';
import type { Subgraph, SubgraphRequest } from './serve.ts';
import { readStatement, statementHeader } from './viewer.ts';

/** Smaller answers fit in a few packets anyway. A gateway on this machine does not ask for it at all. */
const compressedFrom = 32_768;
const compress = promisify(zstdCompress);

/** Serves the subgraph over HTTP at `/graphql`; refuses every request without a valid statement about its viewer. */
export function serveSubgraph(subgraph: Subgraph, keys: JWTVerifyGetKey): FastifyInstance {
  const server = Fastify({ bodyLimit: 4_194_304 });
  finishesFirst(server);
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.addHook('onSend', async ({ headers }, reply, payload) => {
    const accepts = String(headers['accept-encoding']).includes('zstd');
    if (!accepts || typeof payload !== 'string' || payload.length < compressedFrom) return payload;
    reply.header('content-encoding', 'zstd').removeHeader('content-length');
    return compress(payload);
  });
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    if (isLeaving(server)) return reply.code(503).send({ status: 'stopping' });
    const isReady = await subgraph.isReady();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'unavailable' });
  });
  server.get('/queues', () => queueStates(subgraph.orm, subgraph.definition.name));
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
      const asked = readRequest(body);
      return await subgraph.execute(asked, viewer, untilNobodyWaits(reply, asked));
    } catch (error) {
      const refusal = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
      subgraph.log.warn({ err: refusal.originalError, code: refusal.extensions['code'] }, 'request refused');
      const masked = maskError(refusal, () => {});
      return reply.code(statusOf[String(masked.extensions?.['code'])] ?? 500).send({ errors: [masked] });
    }
  });
  return server;
}

/** Aborts when the gateway hung up, or has given up by what it said of its time. */
function untilNobodyWaits({ raw }: FastifyReply, { deadlineMilliseconds = Infinity }: SubgraphRequest): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort();
  const timer = setTimeout(end, Math.min(deadlineMilliseconds, answerMilliseconds)).unref();
  raw.once('close', () => {
    clearTimeout(timer);
    if (!raw.writableFinished) end();
  });
  return controller.signal;
}

const statusOf: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, BAD_USER_INPUT: 400 };

const requestShape: z.ZodType<SubgraphRequest> = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).optional(),
  operationName: z.string().optional(),
  requestId: z.string(),
  retry: z.object({ key: z.string(), bodyDigest: z.string() }).optional(),
  deadlineMilliseconds: z.number().optional(),
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
