import type { Viewer } from '@naober/kit/viewer';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readCredential } from '../graph-access.ts';
import type { Identity } from '../identity.ts';
import { networkOf } from '../limits.ts';
import type { Transport } from '../transport.ts';
import { topics, type Topic } from './live-change.ts';
import type { LiveFeed } from './live-feed.ts';
import { LiveStream } from './live-stream.ts';

/** How many may be open for one person or key, and from one address for visitors. */
const mostOfOne = 8;
const mostOfAddress = 64;

/** After the end of this process clients come back within this time, not all at once. */
const comeBackMilliseconds = 5_000;

/** `GET /live?topics=board,desk`: server-sent events that say what changed, for who may see it. */
export function liveRoutes(server: FastifyInstance, feed: LiveFeed, identity: Identity, transport: Transport): void {
  const open = new Map<LiveStream, string>();
  server.get('/live', { config: { asksGraph: true } }, (request, reply) => {
    const chosen = topicsOf(request);
    if (chosen === null) return reply.code(400).send({ error: `Say which topics: ${topics.join(', ')}.` });
    const whose = whoseOf(request);
    const held = [...open.values()].filter(other => other === whose).length;
    if (held >= (whose === networkOf(request.ip) ? mostOfAddress : mostOfOne)) return tooMany(reply);
    const stream = new LiveStream(feed, {
      topics: chosen,
      lastKey: lastKeyOf(request),
      viewer: () => viewerNow(request, identity),
      seen: (viewer, ids, topic) => seenOf(transport, request.id, viewer, ids, topic),
    });
    open.set(stream, whose);
    stream.body.once('close', () => open.delete(stream));
    reply.raw.once('close', () => stream.body.destroy());
    return reply
      .type('text/event-stream')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no') // a proxy that gathers would keep it all
      .send(stream.body);
  });
  server.addHook('preClose', async () => {
    for (const stream of open.keys()) stream.leave(Math.round(1_000 + Math.random() * comeBackMilliseconds));
    await feed.close();
  });
}

function topicsOf({ query }: FastifyRequest): readonly Topic[] | null {
  const asked = String((query as { topics?: unknown }).topics ?? '').split(',');
  return asked.every(one => (topics as readonly string[]).includes(one)) ? [...new Set(asked as Topic[])] : null;
}

/** The key of a widget is everybody's to read, so that its readers count by address, as visitors do. */
const whoseOf = ({ viewer, ip }: FastifyRequest): string =>
  (viewer!.client === 'widget' ? null : (viewer!.personId ?? viewer!.clientId)) ?? networkOf(ip);

function lastKeyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['last-event-id'];
  return typeof key === 'string' && key !== '' ? key : undefined;
}

const tooMany = (reply: FastifyReply) =>
  reply.code(429).header('retry-after', '60').send({ error: 'Enough pages listen already.' });

/** A session that ended, or a key that was revoked, hears nothing more; to listen is no use of it. */
async function viewerNow(request: FastifyRequest, identity: Identity): Promise<Viewer | null> {
  const credential = readCredential(request);
  if (credential === 'unreadable') return null;
  const viewer = await identity.unusedViewerOf(credential, request.headers.origin ?? null).catch(() => null);
  return viewer?.clientId === request.viewer!.clientId ? viewer : null;
}

const seenQuery = 'query($ids: [ID!]!, $asPlanner: Boolean!) { seenShifts(ids: $ids, asPlanner: $asPlanner) }';

/** Throws when the subgraph does not say. */
async function seenOf(
  transport: Transport,
  requestId: string,
  viewer: Viewer,
  ids: readonly string[],
  topic: Topic,
): Promise<ReadonlySet<string>> {
  const request = { query: seenQuery, variables: { ids, asPlanner: topic === 'desk' }, requestId };
  const { data } = await transport.ask('exchange', request, viewer);
  const seen = data?.['seenShifts'] as string[] | null | undefined;
  if (!seen) throw new Error('exchange does not say which shifts are seen.');
  return new Set(seen);
}
