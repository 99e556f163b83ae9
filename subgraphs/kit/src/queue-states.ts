import type { MikroORM } from '@mikro-orm/postgresql';
import { schemaOf } from './event-queues.ts';

/** What waits in one queue: facts on their way to a neighbour, or jobs. */
export interface QueueState {
  readonly queue: string;
  /** How many could be heard or done now. */
  readonly waiting: number;
  /** For how long the oldest of them could; 0 when none waits. */
  readonly lagSeconds: number;
  /** How many failed for good and wait for an operator. */
  readonly dead: number;
}

/** The queues of a subgraph in which anything waits or failed for good, by name. */
export async function queueStates(orm: MikroORM, subgraph: string): Promise<QueueState[]> {
  const rows = await orm.em
    .fork()
    .getConnection()
    .execute<{ queue: string; waiting: number; lag: number; dead: number }[]>(
      `select regexp_replace(name, '/dead$', '') as queue,
              (count(*) filter (where name not like '%/dead'))::int as waiting,
              coalesce(extract(epoch from now() - min(start_after) filter (where name not like '%/dead')), 0)::float as lag,
              (count(*) filter (where name like '%/dead'))::int as dead
       from ${schemaOf(subgraph)}.job
       where state in ('created', 'retry') and start_after <= now()
       group by 1 order by 1`,
    );
  return rows.map(({ lag, ...row }) => ({ ...row, lagSeconds: Math.round(lag) }));
}
