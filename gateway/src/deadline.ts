import type { FastifyReply } from 'fastify';
import type { GatewayContext } from './subgraph-source.ts';
import { NobodyWaits } from './subgraph-guard.ts';

const requestMilliseconds = 8_000;

/** Ends what one request has in flight when who asked is gone or its time is up, whichever is first. */
export function deadlineOf(
  { raw }: FastifyReply,
  milliseconds = requestMilliseconds,
): Required<Pick<GatewayContext, 'signal' | 'deadlineAt'>> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new NobodyWaits('The time is up.')), milliseconds);
  raw.once('close', () => {
    clearTimeout(timer);
    if (!raw.writableFinished) controller.abort(new NobodyWaits('Who asked is gone.'));
  });
  return { signal: controller.signal, deadlineAt: performance.now() + milliseconds };
}
