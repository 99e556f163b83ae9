import type { Viewer } from '@naober/kit/viewer';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readCookie } from './cookies.ts';
import { credentialOf, UnreadableCredential, type Credential } from './credential.rules.ts';
import { Refusal, type Identity } from './identity.ts';
import type { Limits } from './limits.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set for requests to the graph. */
    viewer: Viewer | undefined;
  }
  interface FastifyContextConfig {
    /** Whether the route asks the graph as who asks; its requests have a viewer. */
    asksGraph?: boolean;
  }
}

/** Before anything of a question is read: who asks, and whether she may at all. */
export function graphAccess(server: FastifyInstance, identity: Identity, limits: Limits): void {
  server.decorateRequest('viewer', undefined);
  server.addHook('onRequest', async (request, reply) => {
    const { url, config } = request.routeOptions;
    if (url !== '/graphql' && !config.asksGraph) return;
    if (request.method === 'OPTIONS') return answerPreflight(request, reply);
    const credential = readCredential(request);
    if (credential === 'unreadable') return refuse(reply, request, 401, 'UNAUTHENTICATED', 'This is no key of ours.');
    try {
      request.viewer = await identity.viewerOf(credential, request.headers.origin ?? null);
    } catch (error) {
      if (!(error instanceof Refusal)) return refuseForNow(reply, request);
      const wait = await limits.noteBadKey(request.ip);
      if (wait > 0) return tooMuch(reply, request, wait);
      await identity.noteRefusal('AccessKey', error.keyId);
      return refuse(reply, request, error.code === 'FORBIDDEN' ? 403 : 401, error.code, error.message);
    }
    if (request.viewer.client === 'widget') allowOrigin(request, reply);
  });
}

export function readCredential(request: FastifyRequest): Credential | 'unreadable' {
  try {
    return credentialOf({ authorization: request.headers.authorization, cookie: readCookie(request, 'session') });
  } catch (error) {
    if (error instanceof UnreadableCredential) return 'unreadable';
    throw error;
  }
}

/** Says in words of the graph why nothing is answered. */
export function refuse(
  reply: FastifyReply,
  request: FastifyRequest,
  status: number,
  code: string,
  message: string,
): FastifyReply {
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="naober"');
  const isOfGraph = request.headers.accept?.includes('graphql-response+json');
  reply.type(`application/${isOfGraph ? 'graphql-response+' : ''}json; charset=utf-8`);
  const body = { errors: [{ message, extensions: { code, requestId: request.id } }] };
  return reply.code(status).header('cache-control', 'no-store').send(JSON.stringify(body));
}

/** Governance does not answer: better no answer than one for somebody else. */
function refuseForNow(reply: FastifyReply, request: FastifyRequest): FastifyReply {
  reply.header('retry-after', '5');
  return refuse(reply, request, 503, 'UNAVAILABLE', 'Who asks cannot be found out now: try again in a moment.');
}

export function tooMuch(reply: FastifyReply, request: FastifyRequest, waitSeconds: number): FastifyReply {
  reply.header('retry-after', String(waitSeconds));
  return refuse(reply, request, 429, 'RATE_LIMITED', `This is more than we answer: try again in ${waitSeconds} s.`);
}

/**
 * A browser asks first, and does not say with which key: it hears that a page elsewhere may ask without cookies. What
 * is asked then is answered for the origins of its widget key alone.
 */
function answerPreflight(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  allowOrigin(request, reply);
  return reply
    .code(204)
    .header('access-control-allow-methods', 'POST, GET')
    .header('access-control-allow-headers', 'authorization, content-type, x-request-id')
    .header('access-control-max-age', '600')
    .send();
}

function allowOrigin({ headers: { origin } }: FastifyRequest, reply: FastifyReply): void {
  reply.header('vary', 'origin');
  if (origin !== undefined) reply.header('access-control-allow-origin', origin);
}
