import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { subgraphs as definitions } from '@naober/scripts/compose-schema';
import { openScene, viewerOf, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await fetch(`${scene.platform.url}/auth/sign-in?issuer=demo`, { redirect: 'manual' }); // somebody on her way
}, 60_000);
afterAll(() => scene.stop());

const countOf = async (em: EntityManager, table: string): Promise<number> => {
  const [row] = await em.execute<{ count: number }[]>(`select count(*)::int as count from ${table}`);
  return row!.count;
};

/** Tables under row security, by their entities. */
const tablesOf = (name: string): string[] =>
  [...scene.platform.platform.subgraphs.get(name)!.orm.getMetadata().getAll().values()]
    .filter(({ policies }) => policies?.length)
    .map(({ tableName }) => tableName);

/** Of what is public in part, what everybody of the region sees. */
const publicPart: Readonly<Record<string, string>> = { story: 'published_at is not null and withdrawn_at is null' };

const publicCount = async (name: string, table: string): Promise<number> => {
  const part = publicPart[table];
  return part ? Number(await scene.database.value(`select count(*) from ${name}.${table} where ${part}`)) : 0;
};

test.each(definitions.map(({ name }) => name))(
  'the database role of %s sees no row under row security unless it says who asks',
  async name => {
    const subgraph = scene.platform.platform.subgraphs.get(name)!;
    const visitor = subgraph.contextFor(await viewerOf(scene.platform, scene.askers.get('vis')!), 'rows');
    const seen: Record<string, object> = {};
    const wanted: Record<string, object> = {};
    for (const table of tablesOf(name)) {
      seen[table] = {
        hasRows: Number(await scene.database.value(`select count(*) from ${name}.${table}`)) > 0,
        byNobody: await countOf(subgraph.orm.em.fork() as EntityManager, table),
        byVisitor: await countOf(visitor.guarded, table),
      };
      wanted[table] = { hasRows: true, byNobody: 0, byVisitor: await publicCount(name, table) };
    }
    expect(Object.keys(seen)).not.toEqual([]);
    expect(seen).toEqual(wanted);
  },
);
