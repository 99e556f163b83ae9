import { randomUUID } from 'node:crypto';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { platformFork } from '../src/row-security.ts';
import { Subgraph } from '../src/serve.ts';
import type { SubgraphDefinition } from '../src/subgraph.ts';
import type { Viewer } from '../src/viewer.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/** What no request asked for, transaction control, and saying who asks for one transaction. */
export const isBookkeeping = (sql: string): boolean =>
  /\(.*background.*\) |\] (begin|commit|rollback|savepoint|release|set |select set_config)/i.test(sql);

/** A subgraph on its own database, asked as the gateway asks it. */
export class TestSubgraph {
  /** Every SQL statement since `statements.length = 0`, without transaction control. */
  readonly statements: string[] = [];
  /** The subgraph's clock; null = the real one. */
  now: Date | null = null;
  subgraph!: Subgraph;

  private constructor(readonly database: TestDatabase) {}

  /** `neighbours` are definitions whose events it borrows; those that are not given exist, but never say anything. */
  static async start(
    definition: SubgraphDefinition,
    neighbours: readonly SubgraphDefinition[] = [],
  ): Promise<TestSubgraph> {
    const test = new TestSubgraph(
      await testDatabase([definition, ...neighbours, ...silentNeighbours(definition, neighbours)]),
    );
    test.subgraph = await Subgraph.open(definition, {
      databaseUrl: test.database.urls[definition.name]!,
      log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
      onQuery: sql => void (isBookkeeping(sql) || test.statements.push(sql)),
      now: () => test.now ?? new Date(),
    });
    return test;
  }

  /** A fresh entity manager that sees every row, for arranging and looking. */
  get em(): EntityManager {
    return platformFork(this.subgraph.orm);
  }

  /** Asks as `viewer`; `retryKey` is the Idempotency-Key. */
  ask(viewer: Viewer, query: string, variables?: Record<string, unknown>, retryKey?: string): Promise<ExecutionResult> {
    const retry = retryKey ? { key: retryKey, bodyDigest: JSON.stringify([query, variables]) } : undefined;
    return this.subgraph.execute({ query, variables, requestId: randomUUID(), retry }, viewer);
  }

  /** Resolves a reference as the gateway does: the fields asked for, or null. */
  async reference(viewer: Viewer, type: string, id: string, fields: string): Promise<unknown> {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`;
    const { data } = await this.ask(viewer, query, { of: [{ __typename: type, id }] });
    return (data?.['_entities'] as unknown[] | undefined)?.[0] ?? null;
  }

  /** Does `act` so many times really at once: all connections are open before the first begins. Gets the index. */
  async atOnce<T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> {
    const indices = Array.from({ length: count }, (_, index) => index);
    await Promise.all(indices.map(() => this.em.execute('select pg_sleep(0.05)')));
    return Promise.all(indices.map(act));
  }

  async stop(): Promise<void> {
    await this.subgraph.close();
    await this.database.drop();
  }
}

/** The ORM wants at least one entity, even of a neighbour that has nothing to say. */
@Entity()
class Silence {
  @PrimaryKey({ type: 'uuid' })
  id!: string;
}

/** Stands for the publishers that a subgraph borrows from and that the test does not bring: queues, and nothing else. */
function silentNeighbours(
  definition: SubgraphDefinition,
  present: readonly SubgraphDefinition[],
): SubgraphDefinition[] {
  const publishers = new Set(definition.borrows.map(({ topic }) => topic.slice(0, topic.indexOf('.'))));
  for (const { name } of [definition, ...present]) publishers.delete(name);
  return [...publishers].sort().map(silence);
}

/** A subgraph that is there and has nothing to say. */
export const silence = (name: string): SubgraphDefinition => ({
  name,
  entities: [Silence],
  migrations: [],
  resolvers: [Object],
  references: {},
  publishes: [],
  borrows: [],
  jobs: [],
});

/** Somebody who may nothing in particular; say what differs. */
export function aViewer(over: Partial<Viewer> = {}): Viewer {
  const nobody = { personId: null, tenantId: '00000000-0000-7000-8000-000000000001', roles: [], clientId: null };
  return { ...nobody, client: 'portal', mayWrite: true, ...over };
}
