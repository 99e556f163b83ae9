import { statementHeader, signStatement, type Viewer } from '@naober/kit/viewer';
import type { Subgraph, SubgraphRequest } from '@naober/kit/serve';
import type { ExecutionResult } from 'graphql';
import type { CryptoKey, KeyObject } from 'jose';
import { Pool } from 'undici';

/** How the gateway reaches its subgraphs; the only thing that differs between one process and many. */
export interface Transport {
  /** Names of the subgraphs that can be asked. */
  readonly subgraphs: readonly string[];
  /**
   * The subgraph's answer. Rejects when the subgraph cannot be reached or answers no GraphQL, and when `signal`
   * says that nobody waits any more.
   */
  ask(subgraph: string, request: SubgraphRequest, viewer: Viewer, signal?: AbortSignal): Promise<ExecutionResult>;
  close(): Promise<void>;
}

/** Subgraphs in this process: the viewer is handed over as it is, nothing is serialised. */
export function inProcess(subgraphs: ReadonlyMap<string, Subgraph>): Transport {
  return {
    subgraphs: [...subgraphs.keys()],
    ask: (name, request, viewer) => {
      const subgraph = subgraphs.get(name);
      return subgraph ? subgraph.execute(request, viewer) : Promise.reject(new Error(`${name} is stopped.`));
    },
    close: async () => {},
  };
}

/** Subgraphs behind HTTP: each request carries a signed statement about its viewer. */
export function overHttp(origins: Readonly<Record<string, string>>, privateKey: CryptoKey | KeyObject): Transport {
  const pools = new Map(Object.entries(origins).map(([name, origin]) => [name, new Pool(origin, { connections: 32 })]));
  return {
    subgraphs: [...pools.keys()],
    ask: async (name, request, viewer, signal) => {
      const body = JSON.stringify(request);
      const statement = await signStatement(viewer, name, body, privateKey);
      const response = await pools.get(name)!.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', [statementHeader]: statement },
        body,
        ...(signal && { signal }),
      });
      return (await response.body.json()) as ExecutionResult;
    },
    close: async () => {
      await Promise.all([...pools.values()].map(pool => pool.close()));
    },
  };
}
