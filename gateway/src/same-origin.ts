import type { FastifyInstance, FastifyRequest } from 'fastify';
import { baseUrlOf } from './public-url.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What a browser sends along by itself must not let other pages act for the person: a request that changes something
 * and rests on a cookie has to come from our own pages. Keys are not sent along by themselves.
 */
export function refuseOtherOrigins(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (safeMethods.has(request.method) || request.headers.authorization !== undefined) return;
    if (isFromHere(request)) return;
    return reply.code(403).send({ error: 'This request comes from another site.' });
  });
}

/** Programs that are no browsers say nothing of the two, and have no cookie that somebody else could use. */
function isFromHere(request: FastifyRequest): boolean {
  const { headers } = request;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === new URL(baseUrlOf(request)).host);
}
