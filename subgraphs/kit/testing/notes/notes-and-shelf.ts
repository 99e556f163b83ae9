import type { EntityManager } from '@mikro-orm/postgresql';
import { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import type { Borrowing } from '../../src/events.ts';
import { Subgraph } from '../../src/serve.ts';
import { askAs } from '../ask-as.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { notes } from './notes.ts';
import { shelf } from './shelf.ts';

export { askAs };

const inTests = { log: pino({ level: 'silent' }), pollSeconds: 0.5 };

/** A publisher and its borrower on one database; the borrower starts when a test says so. */
export class NotesAndShelf {
  private readonly borrowers: Subgraph[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly publisher: Subgraph,
    private readonly pulseSeconds: number,
  ) {}

  static async start(pulseSeconds = 60): Promise<NotesAndShelf> {
    const database = await testDatabase([notes, shelf()]);
    const publisher = await Subgraph.open(notes, { databaseUrl: database.urls['notes']!, ...inTests, pulseSeconds });
    return new NotesAndShelf(database, publisher, pulseSeconds);
  }

  /** A fresh entity manager of the publisher. */
  get em(): EntityManager {
    return this.publisher.orm.em.fork() as EntityManager;
  }

  /** One more process of the borrower. */
  async startShelf(apply?: Borrowing['apply']): Promise<void> {
    const { database, pulseSeconds } = this;
    this.borrowers.push(
      await Subgraph.open(shelf(apply), { databaseUrl: database.urls['shelf']!, ...inTests, pulseSeconds }),
    );
  }

  async stopShelf(): Promise<void> {
    await Promise.all(this.borrowers.splice(0).map(one => one.close()));
  }

  /** What the borrower knows, by id. */
  async copies(): Promise<{ id: string; version: number; text: string; writes: number }[]> {
    return this.sql('select id, version, text, writes from shelf.note_copy order by id');
  }

  /** Asks the database as its owner, behind everybody's back. */
  async sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return askAs(this.database.adminUrl, text, values);
  }

  /** Lets failures be final at once: the tries and pauses of real life take half a minute. */
  async giveUpAtOnce(): Promise<void> {
    await this.sql(`update notes_events.queue set retry_limit = 1, retry_delay = 0, retry_backoff = false`);
  }

  /** Looks after what somebody died over, as a publisher does by itself every minute. */
  async supervise(): Promise<void> {
    const boss = new PgBoss({ connectionString: this.database.adminUrl, schema: 'notes_events', supervise: false });
    boss.on('error', () => {}); // shows in the call
    await boss.start();
    await boss.supervise();
    await boss.stop({ graceful: false });
  }

  async stop(): Promise<void> {
    await this.stopShelf();
    await this.publisher.close();
    await this.database.drop();
  }
}
