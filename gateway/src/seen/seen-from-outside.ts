import type { FastifyInstance } from 'fastify';
import { figures, type Watched } from './figures.ts';
import type { Metrics } from './metrics.ts';
import { operatorState } from './operator-state.ts';

/** What programs and people see of how it goes: `/metrics` and `/operator/state`. */
export function seenFromOutside(
  server: FastifyInstance,
  metrics: Metrics,
  watched: Watched,
  token: string | undefined,
): void {
  figures(server, metrics, watched, token);
  operatorState(server, metrics, watched);
}
