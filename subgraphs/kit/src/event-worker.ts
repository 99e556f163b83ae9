import type { MikroORM } from '@mikro-orm/postgresql';
import type { Job as BossJob, JobResult, PgBoss } from 'pg-boss';
import { withoutRow } from './discreet.ts';
import { deadOf, schemaOf } from './event-queues.ts';
import type { Borrowing, Events, Fact } from './events.ts';
import { hear, isPulse, type Pulse } from './pulse.ts';
import { backgroundFork } from './row-security.ts';

type Payload = Record<string, unknown>;
type Item = BossJob<Payload>;

const polling = { batchSize: 50, perJobResults: true, burstWhenBatchFull: true };

/** A batch comes in no order; a pulse is heard only once what came with it is applied. */
const pulsesLast = (one: Item, other: Item) => Number(isPulse(one.data)) - Number(isPulse(other.data));

/** Works a queue off; what throws is reported and tried again, and holds up nothing else. */
export async function workOff(
  boss: PgBoss,
  queue: string,
  handle: (payload: Payload, item: Item, done: readonly string[]) => Promise<void>,
  report: (error: unknown) => void,
  pollSeconds: number,
): Promise<void> {
  await boss.work<Payload>(
    queue,
    { ...polling, pollingIntervalSeconds: Math.min(1, pollSeconds), notifyPollingIntervalSeconds: pollSeconds },
    (async (items: Item[]) => {
      const results: JobResult[] = [];
      const done: string[] = [];
      for (const item of items.toSorted(pulsesLast)) {
        try {
          await handle(item.data, item, done);
          done.push(item.id);
          results.push({ id: item.id, status: 'completed' });
        } catch (error) {
          report(error);
          results.push({ id: item.id, status: 'failed', output: { message: withoutRow(String(error)) } });
        }
      }
      return results;
    }) as never,
  );
}

/** Keeps a copy: applies the facts of a borrowed topic, and hears its pulse once all facts before it are applied. */
export function keepCopy(
  orm: MikroORM,
  boss: PgBoss,
  publisher: string,
  queue: string,
  { topic, apply, isRemovedOnceHeard = false }: Borrowing,
  events: Events,
) {
  return async (payload: Payload, { id }: Item, done: readonly string[]): Promise<void> => {
    const heard = payload as unknown as Fact | Pulse;
    if (isPulse(heard) && (await somethingWaits(boss, publisher, queue, id, done))) return;
    await backgroundFork(orm).transactional(tx => (isPulse(heard) ? hear(tx, topic, heard) : apply(tx, heard, events)));
    if (isRemovedOnceHeard) await boss.deleteJob(queue, id);
  };
}

/** Whether a fact from before the pulse is not applied yet: waits for a new try, is under way, or is dead. */
async function somethingWaits(
  boss: PgBoss,
  publisher: string,
  queue: string,
  pulseId: string,
  done: readonly string[],
): Promise<boolean> {
  const { rows } = await boss.getDb().executeSql(
    `select from ${schemaOf(publisher)}.job_common fact, ${schemaOf(publisher)}.job_common pulse
     where pulse.name = $1 and pulse.id = $3 and fact.state < 'completed' and not fact.data ? 'pulse'
       and (fact.name = $2 or fact.name = $1 and fact.created_on <= pulse.created_on and fact.id <> all($4)) limit 1`,
    [queue, deadOf(queue), pulseId, done],
  );
  return rows.length > 0;
}
