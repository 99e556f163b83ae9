import { createHash, randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { finishesFirst } from '@naober/kit/leaving';
import type { Logger } from 'pino';
import { calendarRoutes } from './calendar.ts';
import { deadlineOf } from './deadline.ts';
import { demoIssuer, demoIssuerConfig } from './demo-issuer.ts';
import { Documents, type WhatVisitorsRun } from './documents/documents.ts';
import { readManifest } from './documents/manifest.ts';
import { explorerRoutes } from './explorer.ts';
import { openGraph } from './graph.ts';
import { graphAccess } from './graph-access.ts';
import { graphRoute } from './graph-route.ts';
import { securityHeaders } from './headers.ts';
import { healthRoutes } from './health.ts';
import { Identity } from './identity.ts';
import { Issuers, type Fetch, type IssuerConfig } from './issuers.ts';
import { Limits, type Allowances } from './limits.ts';
import { LiveFeed } from './live/live-feed.ts';
import { liveRoutes } from './live/live-routes.ts';
import { portalRoutes } from './portal.ts';
import { refuseOtherOrigins } from './same-origin.ts';
import { measured } from './seen/measured-transport.ts';
import { Metrics } from './seen/metrics.ts';
import type { Queues } from './seen/queues.ts';
import { seenFromOutside } from './seen/seen-from-outside.ts';
import { securityTxt } from './security-txt.ts';
import { settlementTables } from './settlement-table.ts';
import { signInRoutes } from './sign-in.ts';
import type { StatementKeys } from './statement-keys.ts';
import { guardSubgraphs } from './subgraph-guard.ts';
import type { GatewayContext } from './subgraph-source.ts';
import type { Transport } from './transport.ts';
import { unsubscribeRoutes } from './unsubscribe.ts';
import type pg from 'pg';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly transport: Transport;
  /** The gateway's own tables. */
  readonly store: pg.Pool;
  /** Connection URL of the database in which exchange lives, which tells what changed; left out: that of `store`. */
  readonly liveUrl?: string;
  /** By which statements about viewers are signed; left out where no subgraph is called over a network. */
  readonly statementKeys?: StatementKeys;
  /** Where people reach us, without a slash at the end; left out: as each request says. */
  readonly publicUrl?: string;
  /** The sign-in services of the members. */
  readonly issuers?: readonly IssuerConfig[];
  /** Slug of the region that visitors see. */
  readonly defaultRegion: string;
  /** Whether anyone may be one of the demo people. */
  readonly isDemo: boolean;
  /** Whom to tell about a weakness, such as `mailto:security@example.nl`. */
  readonly securityContact: string;
  /** What visitors and widgets may run; left out: the trusted documents that are built with the portal. */
  readonly visitorsRun?: WhatVisitorsRun;
  /** Whether the trusted documents are planned and compiled before the gateway listens: seconds, once. */
  readonly preparesDocuments?: boolean;
  /** How long one request may take; default 8,000. What is not there by then is answered as unavailable. */
  readonly requestMilliseconds?: number;
  /** Who may ask how much; what is left out stays as usual. */
  readonly allowances?: Partial<Allowances>;
  /** Addresses of proxies whose word counts on where a request came from; default: those on this machine. */
  readonly trustProxy?: string;
  /** Folder of the built portal. */
  readonly portalFolder: string;
  /** What waits between the subgraphs, for who operates them. */
  readonly queues?: Queues;
  /** By which a program may read `/metrics`; left out: programs on this machine. */
  readonly metricsToken?: string;
  readonly log: Logger;
}

/** The one front door, ready to listen. */
export async function openGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { log, supergraphSdl } = options;
  const metrics = new Metrics();
  const transport = measured(guardSubgraphs(options.transport), metrics);
  const identity = new Identity(transport, options.defaultRegion);
  const limits = new Limits(options.store, options.allowances);
  const trusted = await readManifest(options.portalFolder);
  const documents = options.preparesDocuments ? [...trusted.values()] : [];
  const asked = { supergraphSdl, transport, limits, log, metrics, documents };
  const { graph, executor } = openGraph({ ...asked, mayReadSchema: mayReadSchema(options) });
  const server = Fastify({ genReqId, trustProxy: options.trustProxy ?? 'loopback' });
  server.decorate('publicUrl', options.publicUrl);
  await graph.start();

  finishesFirst(server);
  hideFaults(server, log);
  server.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id));
  await securityHeaders(server);
  await server.register(fastifyCookie);
  refuseOtherOrigins(server);
  graphAccess(server, identity, limits);
  graphRoute(server, graph, new Documents(trusted, options.visitorsRun ?? 'trusted'), (request, reply) =>
    contextOf(request, reply, options.requestMilliseconds),
  );
  healthRoutes(server, transport);
  const watched = { transport, executor, queues: options.queues ?? (async () => ({})) };
  seenFromOutside(server, metrics, watched, options.metricsToken);
  explorerRoutes(server);
  calendarRoutes(server, identity, graph, limits);
  settlementTables(server, graph);
  unsubscribeRoutes(server, identity, limits);
  liveRoutes(server, liveFeed(options), identity, transport);
  securityTxt(server, options.securityContact);
  const keys = options.statementKeys;
  if (keys) server.get('/.well-known/viewer-keys.json', () => keys.published());
  const demoFetch = options.isDemo ? await demoIssuer(server, identity) : undefined;
  signInRoutes(server, { identity, limits, issuers: issuersOf(options, demoFetch), log });
  await portalRoutes(server, options.portalFolder);
  server.addHook('onClose', () => graph.stop());
  return server;
}

/** By trusted documents nobody reads the schema, and who may send others may read it. */
const mayReadSchema = ({ visitorsRun = 'trusted' }: GatewayOptions): boolean =>
  visitorsRun === 'trusted' || process.env['NODE_ENV'] !== 'production';

const liveFeed = ({ liveUrl, store, log }: GatewayOptions) =>
  new LiveFeed({ connectionString: liveUrl ?? store.options.connectionString }, log);

function issuersOf({ issuers = [] }: GatewayOptions, demoFetch: Fetch | undefined): Issuers {
  if (!demoFetch) return new Issuers(issuers);
  return new Issuers([...issuers, demoIssuerConfig], ({ slug }) =>
    slug === demoIssuerConfig.slug ? demoFetch : undefined,
  );
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

async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  milliseconds: number | undefined,
): Promise<GatewayContext> {
  const { id: requestId, ip: address } = request;
  const viewer = request.viewer!;
  const isPublic = request.method === 'GET' && viewer.clientId === null && isByDocumentId(request);
  const asked = { viewer, requestId, address, isPublic, ...deadlineOf(reply, milliseconds) };
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return asked;
  const bodyDigest = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('base64url');
  return { ...asked, retry: { key, bodyDigest } };
}

const isByDocumentId = ({ query }: FastifyRequest): boolean =>
  (query as { documentId?: string }).documentId !== undefined;
