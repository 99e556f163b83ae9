import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { icsOf, type CalendarEntry } from './calendar-file.ts';
import { deadlineOf } from './deadline.ts';
import type { Identity } from './identity.ts';
import type { Limits } from './limits.ts';
import { baseUrlOf } from './public-url.ts';
import type { GatewayContext } from './subgraph-source.ts';

/** How often a calendar should look; some look more often, and are answered 304. */
const refreshSeconds = 1_800;

/**
 * The shifts of one person at her secret address, for calendars that cannot sign in. Unknown and revoked are both 404;
 * while a part of the platform is away it is 503, since an empty calendar would take her shifts out.
 */
export function calendarRoutes(
  server: FastifyInstance,
  identity: Identity,
  graph: ApolloServer<GatewayContext>,
  limits: Limits,
): void {
  server.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const secret = request.params.file.replace(/\.ics$/, '');
    const account = await identity.calendarViewerOf(secret).catch(() => 'away' as const);
    if (account === 'away') return away(reply, 5);
    if (account === null) {
      const wait = await limits.noteBadKey(request.ip);
      if (wait > 0)
        return reply.code(429).header('retry-after', String(wait)).send({ error: 'Too many wrong addresses.' });
      return reply.code(404).send({ error: 'There is nothing here.' });
    }
    const contextValue = { viewer: account, requestId: request.id, address: request.ip, ...deadlineOf(reply) };
    const { body } = await graph.executeOperation({ query: agenda }, { contextValue });
    if (body.kind !== 'single') return away(reply, 60);
    const { data, errors } = body.singleResult;
    const entries = (data?.['me'] as { calendar: CalendarEntry[] | null } | null)?.calendar;
    if (!entries) return errors?.[0]?.extensions?.['code'] === 'RATE_LIMITED' ? away(reply, 60, 429) : away(reply, 60);
    return answer(request, reply, icsOf(entries, languageOf(request), baseUrlOf(request)));
  });
}

/** All that a calendar needs, and nothing of anybody else. */
const agenda = `query Calendar { me { calendar { id sequence status changedAt shift {
  id startsAt endsAt profession { name nameEn } department { name member { shortName } location { street place } } } } } }`;

const languageOf = ({ query }: FastifyRequest): 'nl' | 'en' =>
  (query as { taal?: unknown }).taal === 'en' ? 'en' : 'nl';

const away = (reply: FastifyReply, seconds: number, code = 503) =>
  reply.code(code).header('retry-after', String(seconds)).send({ error: 'Try again in a moment.' });

function answer(request: FastifyRequest, reply: FastifyReply, ics: string): FastifyReply {
  const etag = `"${createHash('sha256').update(ics).digest('base64url')}"`;
  reply
    .header('etag', etag)
    .header('cache-control', `private, max-age=${refreshSeconds}`)
    .header('x-robots-tag', 'noindex');
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  return reply.type('text/calendar; charset=utf-8').send(ics);
}
