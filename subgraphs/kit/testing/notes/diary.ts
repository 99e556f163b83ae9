import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Migration } from '@mikro-orm/migrations';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../src/context.ts';
import { uuidv7 } from '../../src/ids.ts';
import type { SubgraphDefinition } from '../../src/subgraph.ts';
import { DiaryPage } from './diary.entity.ts';

/** Written once. */
@Entity({ tableName: 'carving' })
export class Carving {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();
}

class Migration0001Diary extends Migration {
  override up(): void {
    this.addSql(
      'create table diary_page (id uuid primary key, writer_id uuid not null, press_id uuid not null, text text not null)',
    );
    this.addSql('create table carving (id uuid primary key)');
  }
}

@Resolver()
class DiaryResolver {
  @Query(() => [String], { description: 'The pages that the viewer may see.' })
  async pages(@Ctx() { guarded }: Context): Promise<string[]> {
    const pages = await guarded.find(DiaryPage, {}, { orderBy: { id: 'asc' } });
    return pages.map(({ text }) => text);
  }

  @Query(() => [String], { description: 'The pages that can be seen without saying who asks: none.' })
  async pagesWithoutContext(@Ctx() { em }: Context): Promise<string[]> {
    return (await em.find(DiaryPage, {})).map(({ text }) => text);
  }
}

/** A sample subgraph with a table under row security, and one that only grows. */
export const diary: SubgraphDefinition = {
  name: 'diary',
  entities: [DiaryPage, Carving],
  migrations: [{ name: '0001-diary', class: Migration0001Diary }],
  resolvers: [DiaryResolver],
  references: {},
  publishes: [],
  borrows: [],
  jobs: [],
  subjectOf: entity => (entity instanceof DiaryPage ? entity.writerId : null),
  appendOnly: ['carving'],
};
