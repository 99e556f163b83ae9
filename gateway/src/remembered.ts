const most = 20_000;

interface Entry<T> {
  readonly value: Promise<T>;
  /** When it was answered. */
  readonly readAt: number;
  /** When it was asked for last, answered or not. */
  readonly askedAt: number;
}

/**
 * Answers that are asked again only after a while; while asking fails, the last one serves. Who asks the same at the
 * same moment waits for one answer. Rejects when asking fails and nothing is known, or not for too long a time.
 */
export class Remembered<T> {
  private readonly known = new Map<string, Entry<T>>();

  constructor(
    private readonly freshMilliseconds: number,
    private readonly lastKnownMilliseconds: number,
    private readonly now: () => number = Date.now,
  ) {}

  of(key: string, ask: () => Promise<T>): Promise<T> {
    const before = this.known.get(key);
    const now = this.now();
    if (before && now - before.askedAt < this.freshMilliseconds) return before.value;
    const isUsable = before !== undefined && now - before.readAt < this.lastKnownMilliseconds;
    const value = ask().catch(error => {
      if (this.known.get(key) === asked) {
        if (isUsable) this.keep(key, { ...before, askedAt: now }); // and nobody waits for the next failure at once
        else this.known.delete(key);
      }
      if (isUsable) return before.value;
      throw error;
    });
    const asked = { value, readAt: now, askedAt: now };
    this.keep(key, asked);
    return value;
  }

  forget(key: string): void {
    this.known.delete(key);
  }

  private keep(key: string, entry: Entry<T>): void {
    this.known.delete(key);
    this.known.set(key, entry); // the newest last: what is dropped was not asked for the longest time
    if (this.known.size > most) this.known.delete(this.known.keys().next().value!);
  }
}
