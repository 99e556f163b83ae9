import type { EntityManager } from '@mikro-orm/postgresql';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import type { Fact } from '@naober/kit/events';
import { governance } from '../src/schema.ts';

/** A neighbour that borrows all that governance publishes, and is never started: what is published waits for it. */
export const listener: SubgraphDefinition = {
  ...governance,
  name: 'listener',
  publishes: [],
  retention: [],
  borrows: [...governance.publishes.map(({ topic }) => topic), 'governance.erased-address'].map(topic => ({
    topic,
    apply: async () => {},
  })),
};

/** The facts that wait for the listener, by topic, in the order of publication. */
export async function factsFor(em: EntityManager, topic: string): Promise<Fact[]> {
  const rows = await em.execute<{ data: Fact }[]>(
    `select data from governance_events.job where name = ? and jsonb_exists(data, 'state') order by created_on, data ->> 'version'`,
    [`${topic}/listener`],
  );
  return rows.map(({ data }) => data);
}
