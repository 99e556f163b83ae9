import type { Logger } from 'pino';
import pg from 'pg';
import { readChange, type LiveChange } from './live-change.ts';

/** As many as come in a busy quarter of an hour. */
const keptChanges = 2_000;
const reconnectMilliseconds = 1_000;
/** A connection that fell silent is found out within this time. */
const probeMilliseconds = 15_000;

/** Hears of changes; null: some were missed, so all may have changed. */
export type Listener = (change: LiveChange | null) => void;

/** What changed lately, from the one connection of this process on which the database tells it. */
export class LiveFeed {
  private readonly listeners = new Set<Listener>();
  private kept: LiveChange[] = [];
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly settings: pg.ClientConfig,
    private readonly log: Logger,
  ) {}

  /** The last change that was heard; null: none since this process listens. */
  get lastKey(): string | null {
    return this.kept.at(-1)?.key ?? null;
  }

  /** What came after that change; null when that is not known any more. Keys and their order are the same everywhere. */
  since(key: string): LiveChange[] | null {
    const index = this.kept.findIndex(change => change.key === key);
    return index < 0 ? null : this.kept.slice(index + 1);
  }

  /** Begins to listen where nobody did yet. Returns how to stop. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (!this.client) void this.connect();
    return () => void this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => {});
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ ...this.settings, keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload = '' }) => this.hear(readChange(payload)));
    client.on('error', () => {}); // shows in the end of the connection
    client.once('end', () => this.connectAgain(client));
    try {
      await client.connect();
      await client.query('listen naober_live');
      this.hear(null); // whatever happened before
      this.probe(client);
    } catch (error) {
      this.log.warn({ err: error }, 'live changes are not heard');
      await client.end().catch(() => {});
      this.connectAgain(client);
    }
  }

  private connectAgain(lost: pg.Client): void {
    if (this.isClosed || this.client !== lost) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect(), reconnectMilliseconds).unref();
  }

  private probe(client: pg.Client): void {
    if (this.isClosed || this.client !== client) return;
    this.timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.probe(client),
        () => void client.end().catch(() => {}),
      );
    }, probeMilliseconds).unref();
  }

  private hear(change: LiveChange | null): void {
    this.kept = change ? [...this.kept.slice(-keptChanges), change] : [];
    for (const listener of this.listeners) listener(change);
  }
}
