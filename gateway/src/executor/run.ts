import type { ExecutionResult } from 'graphql';
import type { JoinedFetches } from './joined-fetches.ts';
import type { Plain } from './own.ts';

/** One question of a plan to a subgraph. */
export interface SubgraphFetch {
  readonly query: string;
  /** Its own to keep: nothing else holds it. */
  readonly variables: Plain;
  readonly operationName: string | undefined;
}

/** How a subgraph is asked, for whoever asks. The answer becomes the asker's own, who changes it. */
export type Ask<TContext> = (subgraph: string, fetch: SubgraphFetch, context: TContext) => Promise<ExecutionResult>;

/** Objects that the answer holds in several places (`asked-entities.ts`), with what clients see of them once that is known. */
export type SharedObjects = Map<Plain, Shown | undefined>;

interface Shown {
  /** The same object may be seen otherwise from another place. */
  readonly from: unknown;
  readonly value: unknown;
}

/** One run of an operation. */
export interface Run {
  /** What the client sent, as it sent it. */
  readonly variables: Readonly<Plain>;
  /** All that the subgraphs have answered so far. */
  readonly data: Plain;
  readonly shared: SharedObjects;
  readonly joined: JoinedFetches;
  /** The places for which something was asked, by the names on their paths, each with a dot behind it. */
  readonly begun: string[];
  /** In the order in which they came. */
  readonly errors: unknown[];
  ask(subgraph: string, fetch: SubgraphFetch): Promise<ExecutionResult>;
}

/** A compiled node of a plan. Waits only where a subgraph is waited for. */
export type Step = (run: Run) => Promise<void> | void;
