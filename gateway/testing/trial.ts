import type { ExecutionResult } from 'graphql';
import type { SubgraphFetch } from '../src/executor/run.ts';
import { hashOf, pickOf } from './hash.ts';

/** Where a fault may happen, in one thing of a subgraph. */
export type FieldFault = 'throws' | 'null' | undefined;

/** Undefined: it says what it would say anyway. */
export type Says = (subgraph: string, fetch: SubgraphFetch) => ExecutionResult | Promise<ExecutionResult> | undefined;

/** What is asked, without its name: several fetches that ask the same may be one, which has the name of the first. */
export const namelessOf = ({ query, operationName = '' }: SubgraphFetch): string => query.replace(operationName, '');

/** One question in one gateway: what goes wrong in it, and what the subgraphs were asked. Seed 0: nothing goes wrong. */
export class Trial {
  /** So many mutations have begun. */
  mutations = 0;
  fetches = 0;
  /** The entities asked for, each once, by what is asked of them. */
  private readonly entities = new Map<string, Set<string>>();
  private readonly waiting: { readonly rank: number; readonly answer: () => void }[] = [];

  constructor(
    readonly seed: number,
    /** What a subgraph says in place of what it would invent. */
    readonly says?: Says,
    /** In which of many orders the subgraphs answer. */
    private readonly order = 0,
  ) {}

  /** Which of some worlds the subgraphs know: in each, things are otherwise. */
  get world(): number {
    return this.seed % 7;
  }

  /** One in so many values of a subgraph goes wrong; 0 for none. */
  rate(kind: 'field' | 'value'): number {
    return this.seed === 0 ? 0 : pickOf([0, 4, 12, 40], this.seed, kind);
  }

  /** Whether something goes wrong here, one in so many times. */
  hits(oneIn: number, ...words: readonly unknown[]): boolean {
    return this.seed !== 0 && oneIn > 0 && hashOf(oneIn, this.seed, ...words) === 0;
  }

  fieldFault(...words: readonly unknown[]): FieldFault {
    if (!this.hits(this.rate('field'), 'field', ...words)) return undefined;
    return pickOf(['throws', 'throws', 'null'] as const, this.seed, 'kind', ...words);
  }

  note(subgraph: string, fetch: SubgraphFetch): void {
    const { representations, ...others } = fetch.variables;
    const question = JSON.stringify({ subgraph, query: namelessOf(fetch), others });
    const known = this.entities.get(question) ?? new Set();
    for (const one of (representations ?? []) as unknown[]) known.add(JSON.stringify(one));
    this.entities.set(question, known);
    this.fetches++;
  }

  /** What the subgraphs were asked. */
  get asked(): string[] {
    return [...this.entities].map(([question, entities]) => `${question} ${[...entities].sort().join(' ')}`);
  }

  /**
   * Answers come one after another, in an order of the seed's, each when nothing else is left to do: the order of real
   * timers would differ from run to run.
   */
  turn(...words: readonly unknown[]): Promise<void> {
    return new Promise(answer => {
      this.waiting.push({ rank: hashOf(1_000_000, this.seed + this.order, ...words), answer });
      if (this.waiting.length === 1) setImmediate(() => this.next());
    });
  }

  private next(): void {
    this.waiting.sort((a, b) => a.rank - b.rank);
    this.waiting.shift()?.answer();
    if (this.waiting.length > 0) setImmediate(() => this.next());
  }
}
