import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { fromKysely, type PgBoss, type SendOptions } from 'pg-boss';
import { EventConnections } from './event-connections.ts';
import { deadOf, isDead, publisherOf, queueOf } from './event-queues.ts';
import { keepCopy, workOff } from './event-worker.ts';
import { pulseLife, type Pulse } from './pulse.ts';
import { withAudit, type Audit } from './audit.ts';
import { platformFork } from './row-security.ts';
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
  /**
   * Writes the copy, unless it already has this version or a newer one. Throws for a state it cannot read. What it writes
   * by SQL, as copies are, is not noted in the audit log; what it changes besides is, as the platform's.
   */
  readonly apply: (em: EntityManager, fact: Fact, events: Events) => Promise<void>;
  /** Whether a fact leaves the queue as soon as it was heard: it says what must not lie about. */
  readonly isRemovedOnceHeard?: boolean;
}

/** Work that outlives the request that asked for it. */
export interface Job {
  readonly name: string;
  /** What it writes is noted in the audit log as the platform's. `now` is the subgraph's clock. */
  readonly run: (orm: MikroORM, payload: Record<string, unknown>, events: Events, now: Date) => Promise<void>;
}

/** When a job runs, and how long it lies about. */
export interface Timing {
  /** By the subgraph's clock; left out: at once. */
  readonly notBefore?: Date;
  /** How long it stays in its queue once it is done. */
  readonly keptSeconds?: number;
}

/** A publication with its entity's type checked; the table of contents holds them side by side. */
export function publication<T extends { id: string; version: number }>(one: Publication<T>): Publication {
  return one as unknown as Publication;
}

/** The running side of a subgraph's events: publishes what its entities become, keeps what it borrows. */
export class Events {
  private readonly connections: EventConnections;
  private readonly queues = new Map<string, string[]>();
  private heart?: NodeJS.Timeout;

  constructor(
    private readonly definition: SubgraphDefinition,
    urlOf: (publisher: string) => string,
    private readonly report: (error: unknown) => void,
    /** How often neighbours hear that they have heard everything. */
    private readonly pulseSeconds: number,
    /** How often to look for what was not announced: new tries, and what a lost connection missed. */
    private readonly pollSeconds: number,
    /** What a job, or a fact of this topic, leaves in the audit log. */
    private readonly auditOf: (what: string) => Audit,
    private readonly now: () => Date,
  ) {
    this.connections = new EventConnections(definition.name, urlOf, report);
  }

  /** Begins to work: neighbours' facts, then own jobs. */
  async start(orm: MikroORM): Promise<void> {
    const { name, borrows, jobs } = this.definition;
    const own = await this.own();
    for (const borrowing of borrows) {
      const publisher = publisherOf(borrowing.topic);
      const queue = queueOf(borrowing.topic, name);
      const boss = await this.connections.to(publisher);
      const keep = keepCopy(orm, boss, publisher, queue, borrowing, this);
      const heard: typeof keep = (...fact) => withAudit(this.auditOf(borrowing.topic), () => keep(...fact));
      await workOff(boss, queue, heard, this.report, this.pollSeconds);
    }
    for (const { name: job, run } of jobs) {
      const work = (payload: Record<string, unknown>) =>
        withAudit(this.auditOf(job), () => run(orm, payload, this, this.now()));
      await workOff(own, job, work, this.report, this.pollSeconds);
    }
    await this.beat();
    this.heart = setInterval(() => void this.beat().catch(this.report), this.pulseSeconds * 1_000).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.heart);
    await this.connections.close();
  }

  /** Publishes the record's present state in the caller's transaction. */
  async publish(
    em: EntityManager,
    { topic, state }: Publication,
    entity: { id: string; version: number },
  ): Promise<void> {
    await this.send(em, topic, { id: entity.id, version: entity.version, state: state(entity as never) });
  }

  /** Sends a fact to all who borrow the topic, in the caller's transaction. `keptSeconds`: how long it stays once heard. */
  async send(em: EntityManager, topic: string, fact: Fact, keptSeconds?: number): Promise<void> {
    for (const queue of await this.queuesOf(topic))
      await this.enqueue(em, queue, { ...fact }, keptSeconds === undefined ? {} : { keptSeconds });
  }

  /** Adds a job in the caller's transaction: it runs if, and only if, the transaction commits. */
  async enqueue(
    em: EntityManager,
    queue: string,
    payload: Record<string, unknown>,
    { notBefore, keptSeconds }: Timing = {},
  ): Promise<void> {
    const options: SendOptions = {
      ...(notBefore && { startAfter: this.onTheDatabasesClock(notBefore) }),
      ...(keptSeconds !== undefined && { deleteAfterSeconds: keptSeconds }),
    };
    await (await this.own()).send(queue, payload, { db: fromKysely(em.getKysely() as never), ...options });
  }

  /** Who set the subgraph's clock waits as long as by that clock; what lies behind begins at once. */
  private onTheDatabasesClock(instant: Date): Date {
    return new Date(Date.now() + Math.max(0, instant.getTime() - this.now().getTime()));
  }

  /** Publishes every record of a topic again, so that neighbours can rebuild a lost copy. Returns how many. */
  async republish(orm: MikroORM, topic: string): Promise<number> {
    const found = this.definition.publishes.find(one => one.topic === topic);
    if (!found) throw new Error(`${this.definition.name} does not publish ${topic}.`);
    let count = 0;
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      const em = platformFork(orm);
      const batch = await em.find(
        found.entity as EntityClass<{ id: string; version: number }>,
        { id: { $gt: last } },
        { orderBy: { id: 'asc' }, limit: 500 },
      );
      const end = batch.at(-1);
      if (!end) return count;
      await em.transactional(async tx => {
        for (const entity of batch) await this.publish(tx, found, entity);
      });
      count += batch.length;
      last = end.id;
    }
  }

  /** Facts and jobs that failed for good, by queue: how many wait for an operator. */
  async dead(): Promise<Record<string, number>> {
    const boss = await this.own();
    const queues = (await boss.getQueues()).filter(({ name }) => isDead(name));
    const counts = await Promise.all(
      queues.map(async ({ name }) => [name, (await boss.findJobs(name)).length] as const),
    );
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }

  /** Puts the dead of a queue back to work. Returns how many. */
  async replay(queue: string): Promise<number> {
    return (await this.own()).redrive(deadOf(queue));
  }

  /** Sends a pulse on every topic: who hears it has heard all facts that were published before. */
  private async beat(): Promise<void> {
    this.queues.clear(); // a borrower may have come since
    const pulse: Pulse = { pulse: new Date().toISOString() };
    for (const { topic } of this.definition.publishes) {
      for (const queue of await this.queuesOf(topic)) await (await this.own()).send(queue, pulse, pulseLife);
    }
  }

  private own(): Promise<PgBoss> {
    return this.connections.to(this.definition.name);
  }

  private async queuesOf(topic: string): Promise<string[]> {
    const known = this.queues.get(topic);
    if (known) return known;
    const all = await (await this.own()).getQueues();
    const found = all.map(({ name }) => name).filter(name => name.startsWith(`${topic}/`) && !isDead(name));
    this.queues.set(topic, found);
    return found;
  }
}
