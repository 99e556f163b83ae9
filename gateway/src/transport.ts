import type { Subgraph, SubgraphRequest } from '@naober/kit/serve';
import type { Viewer } from '@naober/kit/viewer';
import type { ExecutionResult } from 'graphql';

export { overHttp } from './http/over-http.ts';

/** How the gateway reaches its subgraphs; the only thing that differs between one process and many. */
export interface Transport {
  /** Names of the subgraphs that can be asked. */
  readonly subgraphs: readonly string[];
  /**
   * The subgraph's answer, which belongs to who asked: it may be changed. Rejects when the subgraph cannot be reached or
   * answers no GraphQL. Nobody waits any more once `signal` aborts.
   */
  ask(subgraph: string, request: SubgraphRequest, viewer: Viewer, signal?: AbortSignal): Promise<ExecutionResult>;
  /** Whether the subgraph could answer now, its database included. */
  isReady(subgraph: string, signal?: AbortSignal): Promise<boolean>;
  close(): Promise<void>;
}

/** What changes something is asked once, and never for two. The gateway's plans begin with the kind of operation. */
export const isMutation = ({ query }: Pick<SubgraphRequest, 'query'>): boolean => /^\s*mutation\b/.test(query);

/** Subgraphs in this process: the viewer is handed over as it is, nothing is serialised. */
export function inProcess(subgraphs: ReadonlyMap<string, Subgraph>): Transport {
  return {
    subgraphs: [...subgraphs.keys()],
    ask: (name, request, viewer, signal) => {
      const subgraph = subgraphs.get(name);
      return subgraph?.execute(request, viewer, signal) ?? Promise.reject(new Error(`${name} is stopped.`));
    },
    isReady: async name => (await subgraphs.get(name)?.isReady()) ?? false,
    close: async () => {},
  };
}
