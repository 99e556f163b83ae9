import { measured } from '../seen/measured-transport.ts';
import type { Metrics } from '../seen/metrics.ts';
import { overHttp, type HttpOptions } from '../http/over-http.ts';
import { guardSubgraphs, type GuardedTransport } from '../subgraph-guard.ts';
import type { Transport } from '../transport.ts';

/** What was asked before another supergraph came has its answer by then. */
const graceMilliseconds = 10_000;

/** The subgraphs of whatever supergraph is in use, over HTTP. They hear nothing of who asks. */
export class Neighbours {
  private current: GuardedTransport;
  private readonly leaving = new Map<NodeJS.Timeout, Transport>();

  constructor(
    private urls: Readonly<Record<string, string>>,
    private readonly options: HttpOptions,
    private readonly metrics: Metrics,
  ) {
    this.current = this.open();
  }

  /** Asks where the supergraph in use says. */
  get transport(): GuardedTransport {
    return this.current;
  }

  /** From now on asks at these addresses. */
  follow(urls: Readonly<Record<string, string>>): void {
    if (JSON.stringify(urls) === JSON.stringify(this.urls)) return;
    const before = this.current;
    this.urls = urls;
    this.current = this.open();
    const timer = setTimeout(() => {
      this.leaving.delete(timer);
      void before.close();
    }, graceMilliseconds);
    this.leaving.set(timer.unref(), before);
  }

  async close(): Promise<void> {
    for (const timer of this.leaving.keys()) clearTimeout(timer);
    await Promise.all([this.current, ...this.leaving.values()].map(one => one.close()));
  }

  private open(): GuardedTransport {
    return measured(guardSubgraphs(overHttp(this.urls, null, this.options)), this.metrics);
  }
}
