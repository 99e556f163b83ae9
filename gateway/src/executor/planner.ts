import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';

/** What planning one document may take. */
export interface PlanningBudget {
  readonly milliseconds: number;
  /** Ways from one entity to another that may be looked at. */
  readonly paths: number;
}

/** As many documents may wait; each holds its text and its request, and the last waits for all before it. */
const mostWaiting = 500;

export const usualBudget: PlanningBudget = { milliseconds: 3_000, paths: 10_000 };

interface Wanted {
  readonly source: string;
  readonly operationName: string | undefined;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: Error) => void;
}

type Message =
  | { readonly state: 'ready' | 'begun' }
  | { readonly state: 'planned'; readonly plan: QueryPlan }
  | { readonly state: 'failed'; readonly message: string; readonly extensions: Record<string, unknown> };

/**
 * Apollo's query planner on a thread of its own, one document at a time. One that takes more than its budget is given
 * up together with the thread, for planning cannot be interrupted; who waits behind it gets a new one.
 */
export class Planner {
  private readonly wanted: Wanted[] = [];
  private worker: Worker | undefined;
  private isReady = false;
  private isClosed = false;
  private current: Wanted | undefined;
  private timer: NodeJS.Timeout | undefined;
  private resting: NodeJS.Timeout | undefined;

  constructor(
    private readonly sdl: string,
    private readonly budget: PlanningBudget = usualBudget,
    /** How long the thread is kept when nothing is to be planned: it holds as much memory as all that answers. */
    private readonly idleMilliseconds = 10_000,
  ) {}

  /** How many documents wait to be planned. */
  get queueDepth(): number {
    return this.wanted.length + (this.current ? 1 : 0);
  }

  /** Whether there is a thread now. */
  get isAwake(): boolean {
    return this.worker !== undefined;
  }

  /** Rejects with OPERATION_TOO_COMPLEX beyond the budget, with UNAVAILABLE when too many wait. */
  plan(source: string, operationName: string | undefined): Promise<QueryPlan> {
    return new Promise((resolve, reject) => {
      if (this.isClosed) return reject(new Error('The planner is closed.'));
      if (this.wanted.length >= mostWaiting) return reject(tooBusy());
      this.wanted.push({ source, operationName, resolve, reject });
      this.go();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.resting);
    for (const { reject } of this.wanted.splice(0)) reject(new Error('The planner is closed.'));
    this.settle()?.reject(new Error('The planner is closed.'));
    await this.worker?.terminate();
  }

  private go(): void {
    if (this.current || this.isClosed) return;
    const next = this.wanted[0];
    if (!next) return;
    clearTimeout(this.resting);
    this.worker ??= this.start();
    this.worker.ref();
    if (!this.isReady) return;
    this.current = this.wanted.shift()!;
    this.worker.postMessage({ source: next.source, operationName: next.operationName });
  }

  private start(): Worker {
    // Beside this file, whichever of source and build it is.
    const script = new URL(`planner-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
    const workerData = { sdl: this.sdl, pathsLimit: this.budget.paths };
    const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: 1_024 }, execArgv: [] });
    this.isReady = false;
    // What one that was given up still says is of a document that is refused already.
    worker.on('message', (message: Message) => worker === this.worker && this.hear(message));
    worker.on('error', error => this.lose(worker, isOutOfMemory(error) ? tooComplex() : (error as Error)));
    return worker;
  }

  private hear(message: Message): void {
    switch (message.state) {
      case 'ready':
        this.isReady = true;
        return this.go();
      case 'begun':
        this.timer = setTimeout(() => this.lose(this.worker!, tooComplex()), this.budget.milliseconds);
        return undefined;
      case 'planned':
        this.settle()?.resolve(message.plan);
        break;
      default:
        this.settle()?.reject(refusal(message));
    }
    return this.go();
  }

  /** The thread is gone, or will be; whose plan it was hears why. */
  private lose(worker: Worker, error: Error): void {
    if (worker !== this.worker) return;
    this.worker = undefined;
    void worker.terminate();
    const lost = this.settle() ?? (this.isReady ? undefined : this.wanted.shift());
    this.isReady = false;
    lost?.reject(error);
    this.go();
  }

  private settle(): Wanted | undefined {
    clearTimeout(this.timer);
    const { current } = this;
    this.current = undefined;
    if (this.wanted.length === 0) this.rest();
    return current;
  }

  /** Nothing is to be planned: the thread keeps nobody, and after a while no memory either. */
  private rest(): void {
    this.worker?.unref();
    this.resting = setTimeout(() => {
      const { worker } = this;
      this.worker = undefined;
      this.isReady = false;
      void worker?.terminate();
    }, this.idleMilliseconds).unref();
  }
}

const isOutOfMemory = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooComplex = (): GraphQLError =>
  new GraphQLError('This question is too complex to plan: ask for less at once.', {
    extensions: { code: 'OPERATION_TOO_COMPLEX', http: { status: 400 } },
  });

const tooBusy = (): GraphQLError =>
  new GraphQLError('Too many new questions at once: ask again in a moment.', {
    extensions: { code: 'UNAVAILABLE', http: { status: 503 } },
  });

function refusal({ message, extensions }: { message: string; extensions: Record<string, unknown> }): Error {
  // Beyond what the planner may look at, or what an array can hold.
  return /limit|exceed|invalid array length/i.test(message) ? tooComplex() : new GraphQLError(message, { extensions });
}
