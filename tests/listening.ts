/** One event as it came; `id` null where none was named. */
export interface Heard {
  readonly id: string | null;
  readonly event: string;
  readonly data: unknown;
}

/** A client of `/live`, as a browser is one. */
export class Listening {
  readonly heard: Heard[] = [];
  /** Every `retry:` that was said, in milliseconds. */
  readonly retries: number[] = [];
  /** When the server ended it. */
  readonly ended: Promise<void>;

  private readonly stop: AbortController;

  private constructor(response: Response, stop: AbortController) {
    this.stop = stop;
    this.ended = this.read(response.body!).catch(() => {});
  }

  /** Rejects with the status when it is refused. */
  static async to(url: string, topics: string, headers: Record<string, string> = {}): Promise<Listening> {
    const stop = new AbortController();
    const response = await fetch(`${url}/live?topics=${topics}`, { headers, signal: stop.signal });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new Error(String(response.status));
    }
    return new Listening(response, stop);
  }

  /** What changed, in the order in which it was told. */
  get changes(): unknown[] {
    return this.heard.filter(({ event }) => event === 'change').map(({ data }) => data);
  }

  /** All that is asked again because something may have been missed. */
  get resets(): number {
    return this.heard.filter(({ event }) => event === 'reset').length;
  }

  leave(): void {
    this.stop.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const piece of body.pipeThrough(new TextDecoderStream() as never) as unknown as AsyncIterable<string>) {
      const blocks = (text + piece).split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const fields = Object.fromEntries(block.split('\n').map(line => line.split(/: ?(.*)/s, 2) as [string, string]));
    if (fields['retry']) this.retries.push(Number(fields['retry']));
    if (!fields['data']) return;
    this.heard.push({ id: fields['id'] ?? null, event: fields['event']!, data: JSON.parse(fields['data']) });
  }
}
