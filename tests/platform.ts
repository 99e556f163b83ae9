import { testDatabase } from '@naober/kit/testing/database';
import { eventually as askUntil } from '@naober/kit/testing/eventually';
import { isBookkeeping } from '@naober/kit/testing/subgraph';
import { subgraphs } from '@naober/scripts/compose-schema';
import { signInAs } from '@naober/scripts/demo-sign-in';
import { startPlatform, type Platform, type PlatformOptions } from '@naober/scripts/platform';
import { seedDatabase } from '@naober/scripts/seed/seed-database';
import pg from 'pg';
import { pino } from 'pino';

export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape of an answer is its question's business
  readonly data: Record<string, any> | null;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly headers: Headers;
}

/** Asks the gateway as one person. */
export type Ask = (
  query: string,
  variables?: Record<string, unknown>,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** The whole platform on the small demo, each with a database of its own. */
export class TestPlatform {
  /** Every SQL statement of the subgraphs without transaction control, as `<subgraph>: <sql>`. */
  readonly statements: string[] = [];
  platform!: Platform;
  /** As a role that owns everything. */
  adminUrl!: string;
  private drop!: () => Promise<void>;

  static async start(
    transport: 'in-process' | 'http' = 'in-process',
    options: Pick<PlatformOptions, 'issuers' | 'allowances' | 'visitorsRun' | 'log'> = {},
  ): Promise<TestPlatform> {
    const test = new TestPlatform();
    const database = await testDatabase(subgraphs, {
      name: 'small demo',
      run: async adminUrl => void (await seedDatabase({ adminUrl, size: 'small' })),
    });
    test.drop = database.drop;
    test.adminUrl = database.adminUrl;
    test.platform = await startPlatform({
      adminUrl: database.adminUrl,
      port: 0,
      transport,
      isDemo: true,
      visitorsRun: 'any', // tests ask as visitors what no page asks
      log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
      ...options,
      onQuery: (subgraph, sql) => {
        if (!isBookkeeping(sql)) test.statements.push(`${subgraph}: ${sql}`);
      },
    });
    return test;
  }

  get url(): string {
    return this.platform.url;
  }

  /** Signs in by the built-in service; without a slug: a visitor. */
  async as(slug?: string): Promise<Ask> {
    return this.asking(slug ? await this.cookieOf(slug) : '');
  }

  /** Asks with a session that is there already. */
  asking(cookie: string): Ask {
    return async (query, variables = {}, headers = {}) => {
      const response = await fetch(`${this.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return {
        status: response.status,
        headers: response.headers,
        ...((await response.json()) as Omit<Answer, 'status' | 'headers'>),
      };
    };
  }

  /** Asks the database as its owner, behind everybody's back. */
  async sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Waits until it holds, for what happens behind an event or within seconds. Throws when it does not. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    await eventually(holds);
  }

  cookieOf(slug: string): Promise<string> {
    return signInAs(this.url, slug);
  }

  async stop(): Promise<void> {
    await this.platform.stop();
    await this.drop();
  }
}

/** Waits until `look` finds something; for what happens behind an event or a job. Throws when it does not. */
export async function eventually<T>(
  look: () => Promise<T | null | undefined | false>,
  milliseconds = 10_000,
): Promise<T> {
  const found = await askUntil(look, Boolean, milliseconds);
  if (!found) throw new Error(`It did not happen within ${milliseconds} ms.`);
  return found;
}
