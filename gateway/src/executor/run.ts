import type { ExecutionResult } from 'graphql';
import type { AnswerPath } from './find-at-path.ts';
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

/** One run of an operation. */
export interface Run {
  /** What the client sent, as it sent it. */
  readonly variables: Readonly<Plain>;
  /** All that the subgraphs have answered so far. */
  readonly data: Plain;
  /** In the order in which they came. */
  readonly errors: unknown[];
  ask(subgraph: string, fetch: SubgraphFetch): Promise<ExecutionResult>;
}

/** Where in the answer a step works. */
export interface Cursor {
  readonly path: AnswerPath;
  /** One object, or the list of those at the path. */
  readonly found: unknown;
}

/** A compiled node of a plan. Waits only where a subgraph is waited for. */
export type Step = (run: Run, cursor: Cursor) => Promise<void> | void;
