import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openGateway } from '@naober/gateway/server';
import { inProcess, overHttp, type Transport } from '@naober/gateway/transport';
import { provisionDatabase } from '@naober/kit/database';
import { Subgraph } from '@naober/kit/serve';
import { serveSubgraph } from '@naober/kit/serve-http';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { generateKeyPair } from 'jose';
import { pino, type Logger } from 'pino';
import { subgraphs as definitions } from './compose-schema.ts';
import { sessionSecretOf } from './session-secret.ts';

export interface PlatformOptions {
  /** A role that may create schemas and roles; the subgraphs run as roles of their own. */
  readonly adminUrl: string;
  /** 0 for any free port. */
  readonly port: number;
  /** How the gateway reaches the subgraphs. */
  readonly transport?: 'in-process' | 'http';
  /** Whether anyone may be one of the demo people. */
  readonly isDemo: boolean;
  readonly log?: Logger;
  /** Sees every SQL statement of the subgraphs. */
  readonly onQuery?: (subgraph: string, sql: string) => void;
}

export interface Platform {
  /** Where the portal is, without a slash at the end. */
  readonly url: string;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** Takes one subgraph away, as if its process had died. */
  stopSubgraph(name: string): Promise<void>;
  stop(): Promise<void>;
}

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Everything in one process: four subgraphs, one gateway, the portal. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const log = options.log ?? pino({ level: process.env['LOG_LEVEL'] ?? 'warn' });
  const subgraphs = await openSubgraphs(options, log);
  const reach = options.transport === 'http' ? await serveAll(subgraphs) : callAll(subgraphs);
  const gateway = await openGateway({
    supergraphSdl: await readFile(fromHere('../schema/supergraph.graphql'), 'utf8'),
    transport: reach.transport,
    sessionSecret: sessionSecretOf(options.adminUrl),
    defaultRegion: process.env['NAOBER_REGION'] ?? 'noord',
    isDemo: options.isDemo,
    portalFolder: fromHere('../web/dist'),
    log,
  });
  await gateway.listen({ port: options.port, host: process.env['HOST'] ?? '127.0.0.1' });
  const stopSubgraph = async (name: string) => {
    const subgraph = subgraphs.get(name);
    subgraphs.delete(name);
    await reach.hangUp(name);
    await subgraph?.close();
  };
  const stop = async () => {
    await gateway.close();
    await reach.transport.close();
    await Promise.all([...subgraphs.keys()].map(stopSubgraph));
  };
  const { port } = gateway.server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, subgraphs, stopSubgraph, stop };
}

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
}

const callAll = (subgraphs: ReadonlyMap<string, Subgraph>): Reach => ({
  transport: inProcess(subgraphs),
  hangUp: async () => {},
});

/** Serves every subgraph on a port of its own and lets the gateway call them with signed statements. */
async function serveAll(subgraphs: ReadonlyMap<string, Subgraph>): Promise<Reach> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const servers = new Map([...subgraphs].map(([name, subgraph]) => [name, serveSubgraph(subgraph, publicKey)]));
  const origins: Record<string, string> = {};
  for (const [name, server] of servers) origins[name] = await server.listen({ port: 0, host: '127.0.0.1' });
  return { transport: overHttp(origins, privateKey), hangUp: async name => servers.get(name)?.close() };
}
