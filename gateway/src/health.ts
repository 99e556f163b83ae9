import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Transport } from './transport.ts';

/** `/healthz`: this process lives. `/readyz`: every subgraph answers; names those that do not. */
export function healthRoutes(server: FastifyInstance, transport: Transport): void {
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const states = await Promise.all(
      transport.subgraphs.map(async name => [name, await stateOf(name, transport)] as const),
    );
    const isReady = states.every(([, state]) => state === 'ok');
    return reply
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ok' : 'degraded', subgraphs: Object.fromEntries(states) });
  });
}

async function stateOf(name: string, transport: Transport): Promise<'ok' | 'unavailable'> {
  const viewer = { personId: null, tenantId: '', roles: [], client: 'system' as const };
  const answer = await transport
    .ask(name, { query: '{ __typename }', requestId: randomUUID() }, viewer)
    .catch(() => null);
  return answer?.data ? 'ok' : 'unavailable';
}
