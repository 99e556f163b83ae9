import type { Viewer } from '@naober/kit/viewer';
import { PassThrough } from 'node:stream';
import { concerns, isNamed, type LiveChange, type NamedChange, type Topic } from './live-change.ts';
import type { LiveFeed } from './live-feed.ts';

/** What comes within this time is asked about and told together. */
const gatherMilliseconds = 250;
const heartbeatMilliseconds = 20_000;
/** More at once than this, or more that who listens did not take yet, is one word: all may have changed. */
const mostChanges = 100;
const mostWaitingBytes = 65_536;

export interface Asked {
  readonly topics: readonly Topic[];
  /** What the client heard last; undefined: nothing. */
  readonly lastKey: string | undefined;
  /** Who listens, as of now; null when it is nobody or somebody else by now. */
  readonly viewer: () => Promise<Viewer | null>;
  /** Which of the shifts that viewer may see. */
  readonly seen: (viewer: Viewer, shiftIds: readonly string[], topic: Topic) => Promise<ReadonlySet<string>>;
}

/** What one client hears: which of the things that she may see changed, and nothing of what is in them. */
export class LiveStream {
  readonly body = new PassThrough();
  private waiting: LiveChange[] = [];
  private gathering: NodeJS.Timeout | undefined;
  private readonly heartbeat: NodeJS.Timeout;
  private readonly stop: () => void;
  private lastKey: string | null;

  constructor(
    feed: Pick<LiveFeed, 'lastKey' | 'since' | 'listen'>,
    private readonly asked: Asked,
  ) {
    this.lastKey = feed.lastKey;
    this.body.write('retry: 3000\n\n');
    this.stop = feed.listen(change => this.hear(change));
    this.heartbeat = setInterval(() => void this.beat(), heartbeatMilliseconds).unref();
    this.body.once('close', () => this.end());
    if (asked.lastKey === undefined) return;
    const missed = feed.since(asked.lastKey);
    if (missed === null) this.tellAll();
    else for (const change of missed) this.hear(change);
  }

  /** Says goodbye; the client comes back after so long. */
  leave(retryMilliseconds: number): void {
    this.body.write(`retry: ${retryMilliseconds}\n\n`);
    this.end();
  }

  private end(): void {
    this.stop();
    clearInterval(this.heartbeat);
    clearTimeout(this.gathering);
    this.body.end();
  }

  private hear(change: LiveChange | null): void {
    if (change === null || this.waiting.length >= mostChanges) return this.tellAll();
    this.waiting.push(change);
    this.gather();
  }

  /** One after the other: an id says that all before it was told. */
  private gather(): void {
    this.gathering ??= setTimeout(async () => {
      await this.tell();
      this.gathering = undefined;
      if (this.waiting.length > 0 && !this.body.writableEnded) this.gather();
    }, gatherMilliseconds);
  }

  private tellAll(): void {
    this.waiting = [];
    this.write('event: reset\ndata: {}\n\n');
  }

  private async tell(): Promise<void> {
    const changes = this.waiting;
    this.waiting = [];
    const viewer = await this.asked.viewer();
    if (viewer === null) return this.end();
    const { topics } = this.asked;
    if (changes.some(change => !isNamed(change) && topics.some(topic => concerns(change, topic, viewer))))
      this.tellAll();
    try {
      for (const change of await this.allowed(viewer, changes.filter(isNamed))) {
        const { type, id, version, key } = change;
        this.write(`id: ${key}\nevent: change\ndata: ${JSON.stringify({ type, id, version })}\n\n`);
      }
      this.lastKey = changes.at(-1)?.key ?? this.lastKey;
    } catch {
      this.tellAll(); // what may not be seen cannot be told apart now: the client asks the graph, which can
    }
  }

  private async allowed(viewer: Viewer, changes: readonly NamedChange[]): Promise<NamedChange[]> {
    const told = new Set<NamedChange>();
    for (const topic of this.asked.topics) {
      const about = changes.filter(change => concerns(change, topic, viewer));
      if (about.length === 0) continue;
      const seen = await this.asked.seen(viewer, [...new Set(about.map(({ shiftId }) => shiftId))], topic);
      for (const change of about) if (seen.has(change.shiftId)) told.add(change);
    }
    return changes.filter(change => told.has(change));
  }

  /** Keeps the connection open, and the client's place in what changed. */
  private async beat(): Promise<void> {
    if ((await this.asked.viewer()) === null) return this.end();
    this.write(this.lastKey && this.waiting.length === 0 ? `id: ${this.lastKey}\n\n` : ':\n\n');
  }

  private write(text: string): void {
    if (this.body.writableEnded) return;
    if (this.body.writableLength > mostWaitingBytes) this.body.destroy(); // she comes back and hears that all may have changed
    else this.body.write(text);
  }
}
