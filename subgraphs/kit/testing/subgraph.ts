import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { Subgraph } from '../src/serve.ts';
import type { SubgraphDefinition } from '../src/subgraph.ts';
import type { Viewer } from '../src/viewer.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/** A subgraph on its own database, asked as the gateway asks it. */
export class TestSubgraph {
  /** Every SQL statement since `statements.length = 0`, without transaction control. */
  readonly statements: string[] = [];
  /** The subgraph's clock; null = the real one. */
  now: Date | null = null;
  subgraph!: Subgraph;

  private constructor(readonly database: TestDatabase) {}

  /** `neighbours` are definitions whose events it borrows: their queues must exist. */
  static async start(definition: SubgraphDefinition, neighbours: readonly SubgraphDefinition[] = []): Promise<TestSubgraph> {
    const test = new TestSubgraph(await testDatabase([definition, ...neighbours]));
    test.subgraph = await Subgraph.open(definition, {
      databaseUrl: test.database.urls[definition.name]!,
      log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
      onQuery: (sql) => void (/\] (begin|commit|rollback|savepoint|release|set )/i.test(sql) || test.statements.push(sql)),
      now: () => test.now ?? new Date(),
    });
    return test;
  }

  /** A fresh entity manager, for arranging and looking. */
  get em(): EntityManager {
    return this.subgraph.orm.em.fork() as EntityManager;
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

  async stop(): Promise<void> {
    await this.subgraph.close();
    await this.database.drop();
  }
}

/** Somebody who may nothing in particular; say what differs. */
export function aViewer(over: Partial<Viewer> = {}): Viewer {
  return { personId: null, tenantId: '00000000-0000-7000-8000-000000000001', roles: [], client: 'portal', ...over };
}
