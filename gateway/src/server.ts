import { createHash, randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { demoDoor } from './demo-door.ts';
import { explorerRoutes } from './explorer.ts';
import { openGraph } from './graph.ts';
import { healthRoutes } from './health.ts';
import { Identity, sessionCookie } from './identity.ts';
import { portalRoutes } from './portal.ts';
import type { GatewayContext } from './subgraph-source.ts';
import type { Transport } from './transport.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly transport: Transport;
  /** Signs session cookies; at least 32 bytes, the same for all replicas. */
  readonly sessionSecret: Uint8Array;
  /** Slug of the region that visitors see. */
  readonly defaultRegion: string;
  /** Whether anyone may be one of the demo people. */
  readonly isDemo: boolean;
  /** Folder of the built portal. */
  readonly portalFolder: string;
  readonly log: Logger;
}

/** The one front door, ready to listen. */
export async function openGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { transport, log } = options;
  const identity = new Identity(transport, options.sessionSecret, options.defaultRegion);
  const graph = openGraph(options.supergraphSdl, transport, log);
  // A proxy on this machine may say that the browser came by https.
  const server = Fastify({ bodyLimit: 4_194_304, genReqId, forceCloseConnections: 'idle', trustProxy: 'loopback' });
  await graph.start();

  hideFaults(server, log);
  server.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id));
  await server.register(fastifyCookie);
  await server.register(fastifyApollo(graph), {
    path: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    context: request => contextOf(request, identity),
  });
  healthRoutes(server, transport);
  explorerRoutes(server);
  if (options.isDemo) demoDoor(server, identity);
  await portalRoutes(server, options.portalFolder);
  server.addHook('onClose', () => graph.stop());
  return server;
}

/** A fault outside the graph is hidden as those inside it are: its text may name a host. */
function hideFaults(server: FastifyInstance, log: Logger): void {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const { statusCode = 500, message } = error;
    if (statusCode < 500) return reply.code(statusCode).send({ error: message });
    log.error({ err: error, requestId: request.id }, 'request failed');
    return reply.code(statusCode).send({ error: 'Something went wrong on our side.', requestId: request.id });
  });
}

/** A request id from outside is kept when it is one; anything else could write into our logs. */
function genReqId({ headers }: { headers: Record<string, string | string[] | undefined> }): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

async function contextOf(request: FastifyRequest, identity: Identity): Promise<GatewayContext> {
  const viewer = await identity.viewerOf(request.cookies[sessionCookie]);
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return { viewer, requestId: request.id };
  const bodyDigest = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('base64url');
  return { viewer, requestId: request.id, retry: { key, bodyDigest } };
}
