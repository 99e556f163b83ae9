import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { partTopicOf } from './data-export.ts';
import { schemaOf } from './event-queues.ts';
import type { Borrowing, Events } from './events.ts';
import { forgetAnswersAbout } from './idempotency.ts';
import { changes } from './sql.ts';

/** Removes what a subgraph keeps of a person besides its own tables: answers to her and, in `words`, about her; queues. */
export async function forgetTraces(
  em: EntityManager,
  subgraph: string,
  personId: string,
  words: readonly string[],
): Promise<void> {
  await forgetAnswersAbout(em, personId, words);
  await forgetInQueues(em, subgraph, personId);
}

/**
 * Removes what lies in a subgraph's queues about a person. What still waits stays, for it must be heard and says ids
 * alone; parts of exports do not. Reads every queue from end to end: nothing for a request that somebody waits for.
 */
export async function forgetInQueues(em: EntityManager, subgraph: string, personId: string): Promise<void> {
  const job = `${schemaOf(subgraph)}.job`;
  await changes(em, `delete from ${job} where strpos(data::text, ?) > 0 and (state >= 'completed' or name like ?)`, [
    personId,
    `${partTopicOf(subgraph)}/%`,
  ]);
  // Why something failed may quote what it failed over.
  await changes(
    em,
    `update ${job} set output = null, source_output = null
     where strpos(data::text, ?) > 0 and (output is not null or source_output is not null)`,
    [personId],
  );
}

const erasure = z.object({ personId: z.guid(), isCarriedOut: z.boolean() });

/** Erases people as `topic` tells, in one transaction each; safe to repeat. */
export const erasesPeople = (
  topic: string,
  erase: (tx: EntityManager, personId: string, events: Events) => Promise<void>,
): Borrowing => ({
  topic,
  apply: async (tx, { state }, events) => {
    const { personId, isCarriedOut } = erasure.parse(state);
    if (isCarriedOut) await erase(tx, personId, events);
  },
});
