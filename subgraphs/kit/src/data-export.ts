import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { schemaOf } from './event-queues.ts';
import type { Borrowing } from './events.ts';
import type { Retention } from './retention.ts';
import { changes, rows } from './sql.ts';

/** What a subgraph stores about a person, as plain rows; nothing of others, no secrets. */
export interface PersonalTable {
  readonly name: string;
  /** Beside the values, because queues keep the order of a list and not that of an object's keys. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export type GatherPersonal = (em: EntityManager, personId: string) => Promise<PersonalTable[]>;

export const partTopicOf = (subgraph: string) => `${subgraph}.data-export-part`;

const wanted = z.object({ personId: z.guid(), wants: z.array(z.string()) });

/** Answers each export that wants this subgraph's part. `topic` is where exports are published. */
export const givePart = (subgraph: string, topic: string, gather: GatherPersonal): Borrowing => ({
  topic,
  apply: async (tx, { id, state }, events) => {
    const { personId, wants } = wanted.parse(state);
    if (!wants.includes(subgraph)) return;
    const tables = await gather(tx, personId);
    await events.send(tx, partTopicOf(subgraph), { id, version: 1, state: { subgraph, personId, tables } }, 1);
  },
});

/** Parts that nobody took: their export has long been given up. */
export const forgetParts = (subgraph: string): Retention => ({
  record: 'DATA_EXPORT_PART',
  forget: (em, before) =>
    changes(em, `delete from ${schemaOf(subgraph)}.job where name like ? and created_on < ?`, [
      `${partTopicOf(subgraph)}/%`,
      before,
    ]),
});

/** One table of an export, out of one statement with the person's id as its only values. Instants are ISO, in UTC. */
export async function personalTable(
  em: EntityManager,
  personId: string,
  name: string,
  text: string,
): Promise<PersonalTable> {
  const values = Array.from({ length: text.split('?').length - 1 }, () => personId);
  const found = await rows<{ row: object }>(em, `select row_to_json(one) as row from (${text}) one`, values);
  return {
    name,
    columns: Object.keys(found[0]?.row ?? {}),
    rows: found.map(({ row }) => Object.values(row) as unknown[]),
  };
}
