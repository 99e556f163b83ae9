import { isLeaving } from '@naober/kit/leaving';
import type { FastifyInstance } from 'fastify';
import type { GuardedTransport } from './subgraph-guard.ts';

/**
 * `/healthz`: this process lives. `/readyz`: it stays, and every subgraph and its database answer; names those that do
 * not, and those that rest after they failed.
 */
export function healthRoutes(server: FastifyInstance, transport: GuardedTransport): void {
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    if (isLeaving(server)) return reply.code(503).send({ status: 'stopping' });
    const guarded = transport.states();
    const states = await Promise.all(
      transport.subgraphs.map(
        async name => [name, (await transport.isReady(name)) ? guarded[name] : 'unavailable'] as const,
      ),
    );
    const isReady = states.every(([, state]) => state === 'ok');
    return reply
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ok' : 'degraded', subgraphs: Object.fromEntries(states) });
  });
}
