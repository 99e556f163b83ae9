import type { EntityClass, EventArgs, EventSubscriber } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { PgBoss, fromKysely, type JobResult, type Job as BossJob } from 'pg-boss';
import { hear, isPulse, type Pulse } from './pulse.ts';
import type { SubgraphDefinition } from './subgraph.ts';

/** What travels: the full state of one record at one version. */
export interface Fact {
  readonly id: string;
  /** Grows with every change of the record; the highest one is the truth. */
  readonly version: number;
  readonly state: Record<string, unknown>;
}

/** A noun that neighbours may keep a copy of. */
export interface Publication<T extends { id: string; version: number } = never> {
  /** `<subgraph>.<noun>`, e.g. `learning.epa-entrustment`. */
  readonly topic: string;
  readonly entity: EntityClass<T>;
  /** All that a copy may know; never more than the neighbours need. */
  readonly state: (entity: T) => Record<string, unknown>;
}

/** A neighbour's noun that this subgraph keeps a copy of. */
export interface Borrowing {
  readonly topic: string;
  /** Writes the copy, unless it already has this version or a newer one. Throws for a state it cannot read. */
  readonly apply: (em: EntityManager, fact: Fact) => Promise<void>;
}

/** Work that outlives the request that asked for it. */
export interface Job {
  readonly name: string;
  readonly run: (orm: MikroORM, payload: Record<string, unknown>) => Promise<void>;
}

/** A publication with its entity's type checked; the table of contents holds them side by side. */
export function publication<T extends { id: string; version: number }>(one: Publication<T>): Publication {
  return one as unknown as Publication;
}

const schemaOf = (subgraph: string) => `${subgraph}_events`;
const publisherOf = (topic: string) => topic.slice(0, topic.indexOf('.'));
const queueOf = (topic: string, consumer: string) => `${topic}/${consumer}`;
const deadOf = (queue: string) => `${queue}/dead`;
/** A pulse that nobody heard is worth nothing once the next ones are under way. */
const pulseLife = { retentionSeconds: 300, deleteAfterSeconds: 60, retryLimit: 0 };
const retry = { retryLimit: 5, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 };

/** Creates the queues of every publisher, and lets each borrower read the queues of its neighbours. */
export async function installEvents(
  admin: pg.Client,
  adminUrl: string,
  definitions: readonly SubgraphDefinition[],
): Promise<void> {
  for (const { name, jobs } of definitions) {
    const boss = new PgBoss({ connectionString: adminUrl, schema: schemaOf(name), supervise: false, schedule: false, max: 2 });
    boss.on('error', () => {}); // a lost connection shows in the call that needs it
    await boss.start();
    try {
      const borrowed = definitions.flatMap(({ name: consumer, borrows }) =>
        borrows.filter(({ topic }) => publisherOf(topic) === name).map(({ topic }) => ({ topic, consumer })));
      const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
      const wanted = [...borrowed.map(({ topic, consumer }) => queueOf(topic, consumer)), ...jobs.map((job) => job.name)];
      for (const queue of wanted.filter((one) => !existing.has(one))) {
        await boss.createQueue(deadOf(queue));
        await boss.createQueue(queue, { ...retry, deadLetter: deadOf(queue), notify: true });
      }
      for (const role of new Set([name, ...borrowed.map(({ consumer }) => consumer)])) await grantEvents(admin, name, role);
    } finally {
      await boss.stop({ graceful: false });
    }
  }
}

async function grantEvents(admin: pg.Client, publisher: string, subgraph: string): Promise<void> {
  const schema = schemaOf(publisher);
  const role = `naober_${subgraph}`;
  await admin.query(`grant usage on schema ${schema} to ${role}`);
  await admin.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`);
  await admin.query(`grant execute on all functions in schema ${schema} to ${role}`);
}

/** The running side of a subgraph's events: publishes what its entities become, keeps what it borrows. */
export class Events {
  private readonly bosses = new Map<string, Promise<PgBoss>>();
  private readonly queues = new Map<string, string[]>();
  private heart?: NodeJS.Timeout;

  constructor(
    private readonly definition: SubgraphDefinition,
    /** Connection URL of a publisher's database, by its name: neighbours may live elsewhere. */
    private readonly urlOf: (publisher: string) => string,
    private readonly report: (error: unknown) => void,
    /** How often neighbours hear that they have heard everything. */
    private readonly pulseSeconds: number,
  ) {}

  /** Begins to work: neighbours' facts, then own jobs. */
  async start(orm: MikroORM): Promise<void> {
    await this.boss(this.definition.name);
    for (const { topic, apply } of this.definition.borrows) {
      await this.work(publisherOf(topic), queueOf(topic, this.definition.name), (payload) => applyHeard(orm, topic, apply, payload as unknown as Fact | Pulse));
    }
    for (const { name, run } of this.definition.jobs) {
      await this.work(this.definition.name, name, (payload) => run(orm, payload));
    }
    await this.beat();
    this.heart = setInterval(() => void this.beat().catch(this.report), this.pulseSeconds * 1_000).unref();
  }

  /** Sends a pulse on every topic: who hears it has heard all facts that were published before. */
  private async beat(): Promise<void> {
    const boss = await this.boss(this.definition.name);
    const pulse: Pulse = { pulse: new Date().toISOString() };
    for (const { topic } of this.definition.publishes) {
      for (const queue of await this.queuesOf(topic)) await boss.send(queue, pulse, pulseLife);
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.heart);
    for (const boss of this.bosses.values()) await (await boss).stop({ graceful: true, timeout: 3_000, close: true });
  }

  /** Publishes the record's present state in the caller's transaction. */
  async publish(em: EntityManager, { topic, state }: Publication, entity: { id: string; version: number }): Promise<void> {
    const fact: Fact = { id: entity.id, version: entity.version, state: state(entity as never) };
    for (const queue of await this.queuesOf(topic)) await this.enqueue(em, queue, { ...fact });
  }

  /** Adds a job in the caller's transaction: it runs if, and only if, the transaction commits. */
  async enqueue(em: EntityManager, queue: string, payload: Record<string, unknown>): Promise<void> {
    const boss = await this.boss(this.definition.name);
    await boss.send(queue, payload, { db: fromKysely(em.getKysely() as never) });
  }

  /** Publishes every record of a topic again, so that neighbours can rebuild a lost copy. Returns how many. */
  async republish(orm: MikroORM, topic: string): Promise<number> {
    const found = this.definition.publishes.find((one) => one.topic === topic);
    if (!found) throw new Error(`${this.definition.name} does not publish ${topic}.`);
    let count = 0;
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      const em = orm.em.fork() as EntityManager;
      const batch = await em.find(found.entity as EntityClass<{ id: string; version: number }>, { id: { $gt: last } }, { orderBy: { id: 'asc' }, limit: 500 });
      const end = batch.at(-1);
      if (!end) return count;
      await em.transactional(async (tx) => {
        for (const entity of batch) await this.publish(tx, found, entity);
      });
      count += batch.length;
      last = end.id;
    }
  }

  /** Facts and jobs that failed for good, by queue: how many wait for an operator. */
  async dead(): Promise<Record<string, number>> {
    const boss = await this.boss(this.definition.name);
    const queues = (await boss.getQueues()).filter(({ name }) => name.endsWith('/dead'));
    const counts = await Promise.all(queues.map(async ({ name }) => [name, (await boss.findJobs(name)).length] as const));
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }

  /** Puts the dead of a queue back to work. Returns how many. */
  async replay(queue: string): Promise<number> {
    return (await this.boss(this.definition.name)).redrive(deadOf(queue));
  }

  private async work(publisher: string, queue: string, handle: (payload: Record<string, unknown>) => Promise<void>): Promise<void> {
    const boss = await this.boss(publisher);
    const settle = async (job: BossJob<Record<string, unknown>>): Promise<JobResult> => {
      try {
        await handle(job.data);
        return { id: job.id, status: 'completed' };
      } catch (error) {
        this.report(error);
        return { id: job.id, status: 'failed', output: { message: String(error) } };
      }
    };
    await boss.work<Record<string, unknown>>(
      queue,
      { batchSize: 50, perJobResults: true, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5, burstWhenBatchFull: true },
      (async (jobs: BossJob<Record<string, unknown>>[]) => {
        const results: JobResult[] = [];
        for (const job of jobs) results.push(await settle(job));
        return results;
      }) as never,
    );
  }

  private boss(publisher: string): Promise<PgBoss> {
    const known = this.bosses.get(publisher);
    if (known) return known;
    const boss = new PgBoss({
      connectionString: this.urlOf(publisher),
      schema: schemaOf(publisher),
      migrate: false,
      createSchema: false,
      schedule: false,
      supervise: publisher === this.definition.name,
      reindex: false, // needs the owner
      useListenNotify: true,
      max: 3,
    });
    boss.on('error', this.report);
    const started = boss.start();
    this.bosses.set(publisher, started);
    return started;
  }

  private async queuesOf(topic: string): Promise<string[]> {
    const known = this.queues.get(topic);
    if (known) return known;
    const all = await (await this.boss(this.definition.name)).getQueues();
    const found = all.map(({ name }) => name).filter((name) => name.startsWith(`${topic}/`) && !name.endsWith('/dead'));
    this.queues.set(topic, found);
    return found;
  }
}

async function applyHeard(orm: MikroORM, topic: string, apply: Borrowing['apply'], heard: Fact | Pulse): Promise<void> {
  await (orm.em.fork() as EntityManager).transactional((tx) => isPulse(heard) ? hear(tx, topic, heard) : apply(tx, heard));
}

/** Publishes every created or changed entity that the table of contents names, in the same transaction. */
export class PublishChanges implements EventSubscriber {
  constructor(private readonly definition: SubgraphDefinition, private readonly events: Events) {}

  async afterCreate(change: EventArgs<unknown>): Promise<void> {
    await this.publish(change);
  }

  async afterUpdate(change: EventArgs<unknown>): Promise<void> {
    await this.publish(change);
  }

  private async publish({ entity, em }: EventArgs<unknown>): Promise<void> {
    const found = this.definition.publishes.find((one) => entity instanceof (one.entity as unknown as new () => object));
    if (found) await this.events.publish(em as EntityManager, found, entity as { id: string; version: number });
  }
}
