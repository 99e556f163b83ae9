import type { FastifyInstance } from 'fastify';
import type { GuardedTransport } from '../subgraph-guard.ts';
import { mayReadFigures } from './may-read-figures.ts';
import type { Metrics } from './metrics.ts';
import type { Queues } from './queues.ts';

/** What figures are read from. */
export interface Measurable {
  readonly transport: Pick<GuardedTransport, 'states' | 'waiting'>;
  readonly executor: { readonly state: { readonly compiled: number; readonly waiting: number } };
  readonly queues: Queues;
}

/** What operators look at as well. */
export interface Watched extends Measurable {
  readonly transport: GuardedTransport;
}

/** `/metrics`, for Prometheus: with the token, or where none is set from this machine alone. */
export function figures(
  server: FastifyInstance,
  metrics: Metrics,
  watched: Measurable,
  token: string | undefined,
): void {
  watchAll(metrics, watched);
  server.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    if (request.routeOptions.url === '/graphql') metrics.requests.observe({ status: statusCode }, elapsedTime / 1_000);
  });
  server.get('/metrics', async (request, reply) => {
    if (!mayReadFigures(request, token)) return reply.code(404).send({ error: 'There is nothing here.' });
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

function watchAll(metrics: Metrics, { transport, executor, queues }: Measurable): void {
  metrics.watch('naober_plans', 'Operations: compiled and kept, or waiting to be planned.', 'state', () => ({
    ...executor.state,
  }));
  metrics.watch('naober_subgraph_resting', '1 while a subgraph is left alone after it failed.', 'subgraph', () =>
    mapped(transport.states(), state => (state === 'resting' ? 1 : 0)),
  );
  metrics.watch('naober_subgraph_waiting', 'Fetches that wait for their turn.', 'subgraph', () => transport.waiting());
  const ofQueues = (what: 'waiting' | 'lagSeconds' | 'dead') => async () =>
    Object.fromEntries(
      Object.values(await queues()).flatMap(states => (states ?? []).map(state => [state.queue, state[what]])),
    );
  metrics.watch('naober_queue_waiting', 'Facts and jobs that wait.', 'queue', ofQueues('waiting'));
  metrics.watch('naober_queue_lag_seconds', 'How long the oldest of them waits.', 'queue', ofQueues('lagSeconds'));
  metrics.watch('naober_queue_dead', 'Facts and jobs that failed for good.', 'queue', ofQueues('dead'));
}

const mapped = <T>(of: Readonly<Record<string, T>>, change: (value: T) => number): Record<string, number> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, change(value)]));
