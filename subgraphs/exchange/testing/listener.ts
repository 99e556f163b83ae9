import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fact } from '@naober/kit/events';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { exchange } from '../src/schema.ts';

/** A neighbour that borrows all that exchange says, and is never started: what is said waits for it. */
export const listener: SubgraphDefinition = {
  ...exchange,
  name: 'listener',
  publishes: [],
  retention: [],
  borrows: ['exchange.commitment', 'exchange.data-export-part', 'exchange.message-due'].map(topic => ({
    topic,
    apply: async () => {},
  })),
};

/** The facts that wait for the listener, by topic, in the order of publication. */
export async function factsFor(em: EntityManager, topic: string): Promise<Fact[]> {
  const rows = await em.execute<{ data: Fact }[]>(
    `select data from exchange_events.job where name = ? and jsonb_exists(data, 'state') order by created_on, data ->> 'version'`,
    [`${topic}/listener`],
  );
  return rows.map(({ data }) => data);
}

/** What people were told since it was last asked, as `KIND person`, sorted; `names` by person. */
export async function toldSince(em: EntityManager, names: Readonly<Record<string, string>>): Promise<string[]> {
  const facts = await factsFor(em, 'exchange.message-due');
  await em.execute(`delete from exchange_events.job where name = 'exchange.message-due/listener'`);
  return facts.map(({ state }) => `${String(state['kind'])} ${names[String(state['recipientId'])]}`).sort();
}
