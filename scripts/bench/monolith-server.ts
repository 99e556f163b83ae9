import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import { Identity } from '@naober/gateway/identity';
import { inProcess } from '@naober/gateway/transport';
import type { Subgraph } from '@naober/kit/serve';
import Fastify from 'fastify';
import { monolithSchema, type MonolithContext } from './monolith.ts';

/** The same resolvers behind one plain Apollo Server: what a monolith of them would cost. */
export async function serveMonolith(
  subgraphs: ReadonlyMap<string, Subgraph>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const api = await readFile(new URL('../../schema/api.graphql', import.meta.url), 'utf8');
  const identity = new Identity(inProcess(subgraphs), 'noord');
  const apollo = new ApolloServer<MonolithContext>({
    schema: monolithSchema(api, subgraphs),
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const server = Fastify();
  await server.register(fastifyApollo(apollo), {
    context: async request => {
      const [, secret = ''] = /naober-session=([^;]*)/.exec(request.headers.cookie ?? '') ?? [];
      const viewer = await identity.viewerOf({ kind: 'session', secret });
      return { of: new Map([...subgraphs].map(([name, subgraph]) => [name, subgraph.contextFor(viewer, request.id)])) };
    },
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return { url, stop: () => server.close().then(() => apollo.stop()) };
}
