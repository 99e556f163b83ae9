import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { WhatVisitorsRun } from '@naober/gateway/documents/documents';
import { openGateway } from '@naober/gateway/server';
import type { IssuerConfig } from '@naober/gateway/issuers';
import type { Allowances } from '@naober/gateway/limits';
import { queuesOf } from '@naober/gateway/seen/queues';
import { readSettings } from '@naober/gateway/settings';
import { StatementKeys } from '@naober/gateway/statement-keys';
import { gatewayTables, openStore } from '@naober/gateway/store';
import { inProcess, overHttp, type Transport } from '@naober/gateway/transport';
import { provisionDatabase, provisionStore } from '@naober/kit/database';
import { leave } from '@naober/kit/leaving';
import { queueStates, type QueueState } from '@naober/kit/queue-states';
import { Subgraph } from '@naober/kit/serve';
import { publishedKeys } from '@naober/kit/published-keys';
import { serveSubgraph } from '@naober/kit/serve-http';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import type { JWTVerifyGetKey } from 'jose';
import { pino, type Logger } from 'pino';
import { subgraphs as definitions } from './compose-schema.ts';

export interface PlatformOptions {
  /** A role that may create schemas and roles; the subgraphs run as roles of their own. */
  readonly adminUrl: string;
  /** 0 for any free port. */
  readonly port: number;
  /** How the gateway reaches the subgraphs. */
  readonly transport?: 'in-process' | 'http';
  /** Whether anyone may be one of the demo people. */
  readonly isDemo: boolean;
  /** The sign-in services of the members, beside that of the demo; left out: as the environment says. */
  readonly issuers?: readonly IssuerConfig[];
  /** Who may ask the gateway how much; what is left out stays as usual. */
  readonly allowances?: Partial<Allowances>;
  /** What visitors may run; left out: trusted documents. */
  readonly visitorsRun?: WhatVisitorsRun;
  readonly log?: Logger;
  /** Sees every SQL statement of the subgraphs. */
  readonly onQuery?: (subgraph: string, sql: string) => void;
}

export interface Platform {
  /** Where the portal is, without a slash at the end. */
  readonly url: string;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** By which the gateway signs who asks. */
  readonly statementKeys: StatementKeys;
  /** Takes one subgraph away, as if its process had died. */
  stopSubgraph(name: string): Promise<void>;
  /** `graceMilliseconds`: how long it goes on while `/readyz` says that it stops; default 0. */
  stop(graceMilliseconds?: number): Promise<void>;
  /** As the environment says. */
  readonly stopGraceMilliseconds: number;
}

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Everything in one process: four subgraphs, one gateway, the portal. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const log = options.log ?? pino({ level: process.env['LOG_LEVEL'] ?? 'warn' });
  const { isProduction, stopGraceMilliseconds, ...settings } = readSettings(process.env);
  const subgraphs = await openSubgraphs(options, log);
  const store = openStore(await provisionStore(options.adminUrl, 'gateway', gatewayTables));
  const statementKeys = await StatementKeys.open(store, log);
  const reach = options.transport === 'http' ? await serveAll(subgraphs, statementKeys) : callAll(subgraphs);
  const gateway = await openGateway({
    ...settings,
    ...(options.issuers && { issuers: options.issuers }),
    ...(options.allowances && { allowances: options.allowances }),
    ...(options.visitorsRun && { visitorsRun: options.visitorsRun }),
    supergraphSdl: await readFile(fromHere('../schema/supergraph.graphql'), 'utf8'),
    transport: reach.transport,
    store,
    statementKeys,
    queues: queuesOf(subgraphs.keys(), async name => queuesIn(subgraphs.get(name))),
    isDemo: options.isDemo && !isProduction,
    portalFolder: fromHere('../web/dist'),
    log,
  });
  await gateway.listen({ port: options.port, host: process.env['HOST'] ?? '127.0.0.1' });
  const { port } = gateway.server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  reach.findKeysAt(`${url}/.well-known/viewer-keys.json`);
  const stopSubgraph = async (name: string) => {
    const subgraph = subgraphs.get(name);
    subgraphs.delete(name);
    await reach.hangUp(name);
    await subgraph?.close();
  };
  const stop = async (graceMilliseconds = 0) => {
    await leave(gateway, graceMilliseconds);
    statementKeys.close();
    await reach.transport.close();
    await Promise.all([...subgraphs.keys()].map(stopSubgraph));
    await store.end();
  };
  return { url, subgraphs, statementKeys, stopSubgraph, stop, stopGraceMilliseconds };
}

const queuesIn = (subgraph: Subgraph | undefined): Promise<QueueState[]> =>
  subgraph ? queueStates(subgraph.orm, subgraph.definition.name) : Promise.reject(new Error('It is stopped.'));

async function openSubgraphs({ adminUrl, onQuery }: PlatformOptions, log: Logger): Promise<Map<string, Subgraph>> {
  const urls = await provisionDatabase(adminUrl, definitions);
  const open = async (definition: SubgraphDefinition) => {
    const seesQueries = onQuery && { onQuery: (sql: string) => onQuery(definition.name, sql) };
    const subgraph = await Subgraph.open(definition, { databaseUrl: urls[definition.name]!, log, ...seesQueries });
    return [definition.name, subgraph] as const;
  };
  return new Map(await Promise.all(definitions.map(open)));
}

/** How the gateway reaches the subgraphs, and how one of them is taken off the line. */
interface Reach {
  readonly transport: Transport;
  readonly hangUp: (name: string) => Promise<void>;
  /** Tells the subgraphs where the gateway publishes its keys, once it listens. */
  readonly findKeysAt: (url: string) => void;
}

const callAll = (subgraphs: ReadonlyMap<string, Subgraph>): Reach => ({
  transport: inProcess(subgraphs),
  hangUp: async () => {},
  findKeysAt: () => {},
});

/** Serves every subgraph on a port of its own and lets the gateway call them with signed statements. */
async function serveAll(subgraphs: ReadonlyMap<string, Subgraph>, statementKeys: StatementKeys): Promise<Reach> {
  const { promise: keys, resolve } = Promise.withResolvers<JWTVerifyGetKey>();
  const find: JWTVerifyGetKey = async (...token) => (await keys)(...token);
  const servers = new Map([...subgraphs].map(([name, subgraph]) => [name, serveSubgraph(subgraph, find)]));
  const origins: Record<string, string> = {};
  for (const [name, server] of servers) origins[name] = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    transport: overHttp(origins, statementKeys),
    hangUp: async name => servers.get(name)?.close(),
    findKeysAt: url => resolve(publishedKeys(url)),
  };
}
