import { hasRole } from '@naober/kit/viewer';
import type { QueueState } from '@naober/kit/queue-states';
import type { FastifyInstance } from 'fastify';
import type { Watched } from './figures.ts';
import type { Metrics } from './metrics.ts';

/** The state of everything behind this front door, for who operates it. */
export interface OperatorState {
  readonly subgraphs: readonly SubgraphSeen[];
  /** Of this process since it started. */
  readonly plans: {
    readonly compiled: number;
    readonly waiting: number;
    readonly hits: number;
    readonly misses: number;
    readonly fallbacks: number;
  };
  readonly answers: { readonly whole: number; readonly partial: number; readonly none: number };
  readonly memoryMebibytes: number;
  readonly upSeconds: number;
}

export interface SubgraphSeen {
  readonly name: string;
  /** `unavailable`: it or its database does not answer now. `resting`: it is left alone for a while after it failed. */
  readonly state: 'ok' | 'resting' | 'unavailable';
  /** Fetches that wait for their turn. */
  readonly waiting: number;
  /** Queues in which something waits or failed for good; null: it does not say. */
  readonly queues: readonly QueueState[] | null;
}

/** `/operator/state`, for who administers the whole region; for others there is nothing here. */
export function operatorState(server: FastifyInstance, metrics: Metrics, watched: Watched): void {
  server.get('/operator/state', { config: { asksGraph: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!hasRole(request.viewer!, 'MEMBER_ADMIN', null))
      return reply.code(404).send({ error: 'There is nothing here.' });
    return stateOf(metrics, watched);
  });
}

async function stateOf(metrics: Metrics, { transport, executor, queues }: Watched): Promise<OperatorState> {
  const [states, waiting, queued] = [transport.states(), transport.waiting(), await queues()];
  const subgraphs = transport.subgraphs.map(async name => ({
    name,
    state: (await transport.isReady(name)) ? states[name]! : ('unavailable' as const),
    waiting: waiting[name]!,
    queues: queued[name] ?? null,
  }));
  return {
    subgraphs: await Promise.all(subgraphs),
    plans: { ...executor.state, ...(await metrics.plans()) },
    answers: await metrics.outcomes(),
    memoryMebibytes: Math.round(process.memoryUsage.rss() / 1_048_576),
    upSeconds: Math.round(process.uptime()),
  };
}
