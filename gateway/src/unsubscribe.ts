import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Identity } from './identity.ts';
import type { Limits } from './limits.ts';
import { unsubscribePage } from './unsubscribe-page.ts';

const address = '/messages/unsubscribe';
const parts = z.object({
  who: z.string().max(100),
  about: z.string().max(100),
  signature: z.string().max(100),
  language: z.enum(['nl', 'en']).catch('nl'),
});

const mutation = 'mutation($input: UnsubscribeInput!) { unsubscribe(input: $input) }';

/**
 * Stops news by mail at a signed address, without signing in (RFC 8058): mail programs post there by themselves. What
 * merely opens it, as scanners of mail do, gets a page with a button and changes nothing.
 */
export function unsubscribeRoutes(server: FastifyInstance, identity: Identity, limits: Limits): void {
  server.get(address, (request, reply) => {
    const read = parts.safeParse(request.query);
    if (!read.success) return page(reply, 404, 'wrong', 'nl', null);
    return page(reply, 200, 'ask', read.data.language, `${address}?${new URLSearchParams(read.data)}`);
  });
  server.register(async own => {
    own.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
      payload.resume(); // `List-Unsubscribe=One-Click`: that it is a POST says it all
      done(null);
    });
    own.post(address, async (request, reply) => {
      const read = parts.safeParse(request.query);
      if (!read.success) return page(reply, 404, 'wrong', 'nl', null);
      const { language, ...input } = read.data;
      const { unsubscribe } = await identity.askGovernance(mutation, { input });
      if (unsubscribe === true) return page(reply, 200, 'done', language, null);
      const wait = await limits.noteBadKey(request.ip);
      if (wait > 0) return page(reply.header('retry-after', String(wait)), 429, 'wrong', language, null);
      return page(reply, 404, 'wrong', language, null);
    });
  });
}

const page = (reply: FastifyReply, code: number, ...words: Parameters<typeof unsubscribePage>): FastifyReply =>
  reply
    .code(code)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(unsubscribePage(...words));
