import { answerMilliseconds } from '@naober/kit/patience';
import {
  bulkhead,
  circuitBreaker,
  CircuitState,
  ExponentialBackoff,
  handleType,
  handleWhen,
  retry,
  SamplingBreaker,
  wrap,
  type IPolicy,
} from 'cockatiel';
import { Unreachable } from './http/exchange.ts';
import { inTime } from './in-time.ts';
import { isMutation, type Transport } from './transport.ts';

/** `ok`: it is asked. `resting`: it failed so often that it is left alone for a while, and its fields are null at once. */
export type SubgraphState = 'ok' | 'resting';

export interface GuardedTransport extends Transport {
  states(): Record<string, SubgraphState>;
  /** How many wait for their turn, by subgraph. */
  waiting(): Record<string, number>;
}

export interface GuardSettings {
  /** How long one answer may take. */
  readonly patienceMilliseconds: number;
  /** How many may be asking one subgraph at once, and how many more may wait for that. */
  readonly atOnce: number;
  readonly inLine: number;
  /** How long a subgraph is left alone that failed half of the time. */
  readonly restMilliseconds: number;
}

const usual: GuardSettings = {
  patienceMilliseconds: answerMilliseconds,
  atOnce: 128,
  inLine: 1_024,
  restMilliseconds: 5_000,
};

/** With less than this left nobody tries once more. */
const timeToRetryMilliseconds = 1_500;

/** Nobody waits for the answer: that says nothing about the subgraph. */
export class NobodyWaits extends Error {}

/** Holds trouble with one subgraph away from the others and from who asks: see GuardSettings. */
export function guardSubgraphs(transport: Transport, over: Partial<GuardSettings> = {}): GuardedTransport {
  const settings = { ...usual, ...over };
  const guards = new Map(transport.subgraphs.map(name => [name, new Guard(settings)]));
  const each = <T>(look: (guard: Guard) => T) =>
    Object.fromEntries([...guards].map(([name, guard]) => [name, look(guard)]));
  return {
    subgraphs: transport.subgraphs,
    ask: (name, request, viewer, signal) => {
      const { deadlineMilliseconds: left = Infinity } = request;
      const ask = (until: AbortSignal) => transport.ask(name, request, viewer, until);
      const mayRetry = !isMutation(request) && left > timeToRetryMilliseconds;
      return guards.get(name)!.run(ask, mayRetry, Math.min(left, settings.patienceMilliseconds), signal);
    },
    isReady: name =>
      inTime(settings.patienceMilliseconds, undefined, signal => transport.isReady(name, signal)).catch(() => false),
    close: () => transport.close(),
    states: () => each(guard => guard.state),
    waiting: () => each(guard => guard.waiting),
  };
}

class Guard {
  private readonly breaker;
  private readonly places;
  private readonly once: IPolicy;
  private readonly twice: IPolicy;
  private restsUntil = 0;

  constructor(private readonly settings: GuardSettings) {
    const { atOnce, inLine, restMilliseconds } = settings;
    this.breaker = circuitBreaker(
      handleWhen(error => !(error instanceof NobodyWaits)),
      {
        halfOpenAfter: restMilliseconds,
        breaker: new SamplingBreaker({ threshold: 0.5, duration: 10_000, minimumRps: 1 }),
      },
    );
    this.breaker.onBreak(() => (this.restsUntil = Date.now() + restMilliseconds));
    this.places = bulkhead(atOnce, inLine);
    const again = retry(handleType(Unreachable), {
      maxAttempts: 1,
      backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 200 }), // with jitter: all that failed at once return apart
    });
    this.once = wrap(this.places, this.breaker);
    this.twice = wrap(this.places, this.breaker, again);
  }

  get state(): SubgraphState {
    return this.breaker.state === CircuitState.Open && Date.now() < this.restsUntil ? 'resting' : 'ok';
  }

  get waiting(): number {
    return this.settings.inLine - this.places.queueSlots;
  }

  /** Whether this question decides if the subgraph is well again: it is asked to its end, also when nobody waits. */
  private get isTrial(): boolean {
    return this.breaker.state === CircuitState.HalfOpen;
  }

  /** Rejects as soon as `signal` aborts, wherever the question is by then. */
  run<T>(
    ask: (until: AbortSignal) => Promise<T>,
    mayRetry: boolean,
    milliseconds: number,
    signal?: AbortSignal,
  ): Promise<T> {
    const policy = mayRetry ? this.twice : this.once;
    const answer = policy.execute(() => inTime(milliseconds, this.isTrial ? undefined : signal, ask), signal);
    return signal ? orAborted(answer, signal) : answer;
  }
}

function orAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const leave = () => reject(signal.reason);
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave);
  answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  return promise;
}
