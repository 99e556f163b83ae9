import { PgBoss } from 'pg-boss';
import { schemaOf } from './event-queues.ts';

/** A subgraph's connections to the queues of itself and of the neighbours that it borrows from; opened when needed. */
export class EventConnections {
  private readonly bosses = new Map<string, Promise<PgBoss>>();
  private isClosing = false;

  constructor(
    private readonly subgraph: string,
    /** Connection URL of a publisher's database, by its name: neighbours may live elsewhere. */
    private readonly urlOf: (publisher: string) => string,
    private readonly report: (error: unknown) => void,
  ) {}

  to(publisher: string): Promise<PgBoss> {
    const known = this.bosses.get(publisher);
    if (known) return known;
    const boss = new PgBoss({
      connectionString: withoutTimeout(this.urlOf(publisher)),
      schema: schemaOf(publisher),
      migrate: false,
      createSchema: false,
      schedule: false,
      supervise: publisher === this.subgraph,
      maintenanceIntervalSeconds: 600, // what was heard and is kept no longer goes within ten minutes, not once a day
      reindex: false, // needs the owner
      useListenNotify: true,
      max: 3,
    });
    // The database may go away while the last connection is still saying goodbye: that is no failure.
    boss.on('error', error => this.isClosing || this.report(error));
    const started = boss.start();
    this.bosses.set(publisher, started);
    return started;
  }

  async close(): Promise<void> {
    this.isClosing = true;
    const ends = [...this.bosses.values()].map(async boss =>
      (await boss).stop({ graceful: true, timeout: 3_000, close: true }),
    );
    await Promise.all(ends);
  }
}

/** Queues are tended behind everybody's back: the role's limit for the statements of requests is not for them. */
function withoutTimeout(url: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', '-c statement_timeout=0');
  return changed.toString();
}
