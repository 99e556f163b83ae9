import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Migration } from '@mikro-orm/migrations';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import type { Borrowing, Fact } from '../../src/events.ts';
import type { SubgraphDefinition } from '../../src/subgraph.ts';

@Entity({ tableName: 'note_copy' })
export class NoteCopy {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'text' })
  text!: string;

  /** How often it was written. */
  @Property({ type: 'integer' })
  writes!: number;
}

class Migration0001Shelf extends Migration {
  override up(): void {
    this.addSql(
      'create table note_copy (id uuid primary key, version integer not null, text text not null, writes integer not null)',
    );
  }
}

@Resolver()
class ShelfResolver {
  @Query(() => String, { description: 'What it is.' })
  shelf(): string {
    return 'a shelf';
  }
}

const noteState = z.object({ text: z.string() });

export async function keepNote(em: EntityManager, { id, version, state }: Fact): Promise<void> {
  await em.execute(
    `insert into note_copy as copy values (?, ?, ?, 1) on conflict (id) do update
     set version = excluded.version, text = excluded.text, writes = copy.writes + 1 where copy.version < excluded.version`,
    [id, version, noteState.parse(state).text],
  );
}

/** A sample subgraph that keeps copies of notes. */
export function shelf(apply: Borrowing['apply'] = keepNote): SubgraphDefinition {
  return {
    name: 'shelf',
    entities: [NoteCopy],
    migrations: [{ name: '0001-shelf', class: Migration0001Shelf }],
    resolvers: [ShelfResolver],
    references: {},
    publishes: [],
    borrows: [{ topic: 'notes.note', apply }],
    jobs: [],
  };
}
