import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { SubgraphDefinition } from './subgraph.ts';

/** The schema that holds a subgraph's queues: its facts on their way to neighbours, and its jobs. */
export const schemaOf = (subgraph: string) => `${subgraph}_events`;
export const publisherOf = (topic: string) => topic.slice(0, topic.indexOf('.'));
/** One queue for each borrower of a topic: a slow one holds up nobody else. */
export const queueOf = (topic: string, borrower: string) => `${topic}/${borrower}`;
export const deadOf = (queue: string) => `${queue}/dead`;
export const isDead = (queue: string) => queue.endsWith('/dead');

/** A fact waits until it is heard: longer than any borrower should be away, at most a year. */
const life = { retentionSeconds: 365 * 86_400 };
const retry = { retryLimit: 12, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 };
/** A fact is applied in a moment: after a minute its borrower has died over it, and another takes it up. */
const soon = { expireInSeconds: 60 };

/** Creates the queues of every publisher, and lets each borrower at its own queues there, and at no others. */
export async function installEvents(
  admin: pg.Client,
  adminUrl: string,
  definitions: readonly SubgraphDefinition[],
): Promise<void> {
  for (const { name, jobs } of definitions) {
    const borrowed = definitions.flatMap(({ name: borrower, borrows }) =>
      borrows.filter(({ topic }) => publisherOf(topic) === name).map(({ topic }) => ({ topic, borrower })),
    );
    const facts = borrowed.map(({ topic, borrower }) => queueOf(topic, borrower));
    await createQueues(adminUrl, name, [
      ...facts.map(queue => ({ queue, ...soon })),
      ...jobs.map(job => ({ queue: job.name })),
    ]);
    await grantEvents(admin, name, name, 'true');
    for (const borrower of new Set(borrowed.map(one => one.borrower).filter(one => one !== name))) {
      await grantEvents(admin, name, borrower, `split_part(name, '/', 2) = '${borrower}'`);
    }
  }
}

interface NewQueue {
  readonly queue: string;
  readonly expireInSeconds?: number;
}

async function createQueues(adminUrl: string, publisher: string, queues: readonly NewQueue[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: adminUrl,
    schema: schemaOf(publisher),
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', () => {}); // a lost connection shows in the call that needs it
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map(queue => queue.name));
    for (const { queue, ...expiry } of queues.filter(one => !existing.has(one.queue))) {
      await boss.createQueue(deadOf(queue), life);
      await boss.createQueue(queue, { ...retry, ...life, ...expiry, deadLetter: deadOf(queue), notify: true });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** What lies in a queue is for its two ends alone: the rows that `mine` names. */
async function grantEvents(admin: pg.Client, publisher: string, subgraph: string, mine: string): Promise<void> {
  const schema = schemaOf(publisher);
  const role = `naober_${subgraph}`;
  await admin.query(`grant usage on schema ${schema} to ${role}`);
  await admin.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`);
  await admin.query(`grant execute on all functions in schema ${schema} to ${role}`);
  for (const table of [`${schema}.job`, `${schema}.job_common`]) {
    const policy = `of_${subgraph}`;
    if (await stands(admin, table, policy, mine)) continue;
    const statements = [
      `alter table ${table} enable row level security`,
      `drop policy if exists ${policy} on ${table}`,
      `create policy ${policy} on ${table} to ${role} using (${mine})`,
      `comment on policy ${policy} on ${table} is ${admin.escapeLiteral(mine)}`,
    ];
    await admin.query(statements.join(';')); // one transaction: a platform that runs goes on sending
  }
}

async function stands(admin: pg.Client, table: string, policy: string, mine: string): Promise<boolean> {
  const { rowCount } = await admin.query(
    `select from pg_policy where polrelid = $1::regclass and polname = $2 and obj_description(oid, 'pg_policy') = $3`,
    [table, policy, mine],
  );
  return rowCount === 1;
}
