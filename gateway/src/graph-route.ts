import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import { continuing } from '@naober/kit/spans';
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { largestBytes, limitedBody } from './body-limit.ts';
import type { Asked, Documents } from './documents/documents.ts';
import { refuse } from './graph-access.ts';
import { isRefusalCode, refusal, refusalStatus } from './graph-refusal.ts';
import type { GatewayContext } from './subgraph-source.ts';

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<GatewayContext>;

/** The graph, over HTTP: one question a request, in JSON or in the address. */
export function graphRoute(
  server: FastifyInstance,
  graph: ApolloServer<GatewayContext>,
  documents: Documents,
  contextOf: ContextOf,
): void {
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    bodyLimit: largestBytes,
    preParsing: limitedBody,
    errorHandler: refuseOf,
    handler: async (request, reply) => {
      const httpGraphQLRequest = questionOf(request, documents);
      const context = () => contextOf(request, reply);
      const {
        status = 200,
        headers,
        body,
      } = await continuing(request.headers, 'question', () =>
        graph.executeHTTPGraphQLRequest({ httpGraphQLRequest, context }),
      );
      if (body.kind !== 'complete') throw new Error('The graph answers in parts.');
      reply.code(status).headers(Object.fromEntries(headers));
      const isPublic = headers.get('cache-control')?.startsWith('public');
      return isPublic ? unlessKnown(request, reply, body.string) : reply.send(body.string);
    },
  });
}

/** The request as Apollo reads it, with the text of its document. Throws what is not answered. */
function questionOf(request: FastifyRequest, documents: Documents): HTTPGraphQLRequest {
  const { method, viewer } = request;
  const headers = new HeaderMap(
    Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
  );
  if (method === 'GET') {
    const parameters = new URLSearchParams(request.url.split('?')[1]);
    const text = documents.textOf(Object.fromEntries(parameters), viewer!);
    if (text !== undefined) parameters.set('query', text);
    return { method, headers, search: `?${parameters}`, body: undefined };
  }
  const body = objectOf(request.body);
  const text = documents.textOf(body, viewer!);
  return { method, headers, search: '', body: { ...body, ...(text !== undefined && { query: text }) } };
}

function objectOf(body: unknown): Asked {
  if (Array.isArray(body)) throw refusal('BATCHING_OFF', 'Ask one question in a request.');
  if (typeof body === 'string') throw refusal('NO_JSON', 'Questions come as JSON.');
  if (typeof body === 'object' && body !== null) return body;
  throw refusal('BAD_REQUEST', 'A question is an object in JSON.');
}

/** What is wrong with a request before the graph reads it, in words of the graph; what is our fault is said elsewhere. */
function refuseOf(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof GraphQLError && isRefusalCode(error.extensions['code'])) {
    const { code } = error.extensions;
    if (code === 'BODY_TOO_LARGE') reply.header('connection', 'close'); // the rest of it is not read
    return refuse(reply, request, refusalStatus[code], code, error.message);
  }
  const { statusCode = 500, message } = error;
  if (statusCode >= 500) throw error;
  return refuse(reply, request, statusCode, statusCode === 415 ? 'NO_JSON' : 'BAD_REQUEST', message);
}

/** Who has the answer already hears that it has not changed. */
function unlessKnown(request: FastifyRequest, reply: FastifyReply, body: string): FastifyReply {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  reply.header('etag', etag).header('vary', 'accept, authorization, cookie');
  const isKnown = request.headers['if-none-match']?.includes(etag);
  return isKnown ? reply.code(304).send() : reply.send(body);
}
