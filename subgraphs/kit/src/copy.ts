import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { Borrowing, Fact } from './events.ts';

/** A neighbour's noun, kept in `entity` as far as `state` reads it; an older version never replaces a newer one. */
export function copyOf<T extends { id: string; version: number }>(
  topic: string,
  entity: EntityClass<T>,
  state: z.ZodType<Omit<T, 'id' | 'version'>>,
): Borrowing & { apply: (em: EntityManager, fact: Fact) => Promise<void> } {
  return {
    topic,
    apply: async (em: EntityManager, fact: Fact) => {
      const row = { id: fact.id, version: fact.version, ...state.parse(fact.state) };
      await em
        .createQueryBuilder(entity)
        .insert(row as never)
        .onConflict('id' as never)
        .merge()
        .where({ version: { $lt: fact.version } } as never)
        .execute();
    },
  };
}
