import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ExecutorCounts } from '../executor/executor-counts.ts';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What operators measure of one gateway, in the words of Prometheus. Names no person, no address and no document. */
export class Metrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];

  /** Requests to `/graphql` as HTTP knows them. */
  readonly requests = new Histogram({
    name: 'naober_request_seconds',
    help: 'Time until a request to the graph was answered.',
    labelNames: ['status'],
    buckets: seconds,
    registers: this.registers,
  });
  /** Answers of the graph: `whole`, `partial` (data and errors) or `none`. */
  readonly answers = new Counter({
    name: 'naober_answers_total',
    help: 'Answers of the graph: whole, partial (data and errors) or none (errors alone).',
    labelNames: ['outcome'],
    registers: this.registers,
  });
  /** `outcome`: ok, errors or unavailable. */
  readonly fetches = new Histogram({
    name: 'naober_subgraph_seconds',
    help: 'Time until a subgraph answered one fetch, its wait in our queue included.',
    labelNames: ['subgraph', 'outcome'],
    buckets: seconds,
    registers: this.registers,
  });
  private readonly lookUps = new Counter({
    name: 'naober_plan_cache_total',
    help: 'Operations that were compiled already (hit) or not yet (miss).',
    labelNames: ['result'],
    registers: this.registers,
  });
  private readonly compiled = new Histogram({
    name: 'naober_compile_seconds',
    help: 'Time to compile a planned operation.',
    buckets: seconds,
    registers: this.registers,
  });
  private readonly fallbacks = new Counter({
    name: 'naober_fallbacks_total',
    help: "What Apollo's executor had to do: a whole operation, or the shape of an answer that did not fit the schema.",
    labelNames: ['what'],
    registers: this.registers,
  });

  /** What the executor tells. */
  readonly counts: ExecutorCounts = {
    onLookUp: isKnown => this.lookUps.inc({ result: isKnown ? 'hit' : 'miss' }),
    onCompiled: (isCompiled, milliseconds) => {
      this.compiled.observe(milliseconds / 1_000);
      if (!isCompiled) this.fallbacks.inc({ what: 'operation' });
    },
    onUnusual: () => this.fallbacks.inc({ what: 'answer' }),
  };

  constructor() {
    collectDefaultMetrics({ register: this.registry }); // of the process: memory, processor, event loop, collections
  }

  async plans(): Promise<{ hits: number; misses: number; fallbacks: number }> {
    const [{ hit = 0, miss = 0 }, fallbacks] = [
      await totals(this.lookUps, 'result'),
      await totals(this.fallbacks, 'what'),
    ];
    return { hits: hit, misses: miss, fallbacks: Object.values(fallbacks).reduce((sum, one) => sum + one, 0) };
  }

  async outcomes(): Promise<{ whole: number; partial: number; none: number }> {
    return { whole: 0, partial: 0, none: 0, ...(await totals(this.answers, 'outcome')) };
  }

  /** A number for each label that is read whenever somebody looks. */
  watch(name: string, help: string, label: string, read: () => Readings | Promise<Readings>): void {
    const gauge = new Gauge({
      name,
      help,
      labelNames: [label],
      registers: this.registers,
      collect: async () => {
        gauge.reset();
        for (const [of, value] of Object.entries(await read())) gauge.set({ [label]: of }, value);
      },
    });
  }
}

async function totals(counter: Counter, label: string): Promise<Record<string, number>> {
  const { values } = await counter.get();
  return Object.fromEntries(values.map(({ labels, value }) => [String(labels[label]), value]));
}

export type Readings = Readonly<Record<string, number>>;
