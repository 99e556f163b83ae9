import type { QueueState } from '@naober/kit/queue-states';
import { request } from 'undici';
import { z } from 'zod';

/** What waits in the queues of each subgraph; null for one that does not say. */
export type Queues = () => Promise<Readonly<Record<string, readonly QueueState[] | null>>>;

const shape = z.array(
  z.object({ queue: z.string(), waiting: z.number(), lagSeconds: z.number(), dead: z.number() }),
) satisfies z.ZodType<QueueState[]>;

/** As subgraphs behind HTTP tell it. */
export const queuesOver = (origins: Readonly<Record<string, string>>): Queues =>
  queuesOf(Object.keys(origins), async name => {
    const { body } = await request(new URL('/queues', origins[name]), { signal: AbortSignal.timeout(2_000) });
    return shape.parse(await body.json());
  });

/** As `read` tells it of each. */
export function queuesOf(subgraphs: Iterable<string>, read: (name: string) => Promise<readonly QueueState[]>): Queues {
  const names = [...subgraphs];
  return async () =>
    Object.fromEntries(
      await Promise.all(
        names.map(async name => [
          name,
          await read(name).catch(() => null), // away: that shows elsewhere
        ]),
      ),
    );
}
