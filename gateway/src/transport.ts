import { statementHeader, signStatement, type SigningKey, type Viewer } from '@naober/kit/viewer';
import type { Subgraph, SubgraphRequest } from '@naober/kit/serve';
import { timeout, TimeoutStrategy } from 'cockatiel';
import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';

/** How the gateway reaches its subgraphs; the only thing that differs between one process and many. */
export interface Transport {
  /** Names of the subgraphs that can be asked. */
  readonly subgraphs: readonly string[];
  /** The subgraph's answer. Rejects when it cannot be reached, takes longer than 3 s or answers no GraphQL. */
  ask(subgraph: string, request: SubgraphRequest, viewer: Viewer): Promise<ExecutionResult>;
  /** Whether the subgraph could answer now, its database included; false as well when it does not say within 3 s. */
  isReady(subgraph: string): Promise<boolean>;
  close(): Promise<void>;
}

/** For whoever asks: people, but sign-in and health as well. */
const inTime = timeout(3_000, TimeoutStrategy.Aggressive);

/** Subgraphs in this process: the viewer is handed over as it is, nothing is serialised. */
export function inProcess(subgraphs: ReadonlyMap<string, Subgraph>): Transport {
  return {
    subgraphs: [...subgraphs.keys()],
    ask: (name, request, viewer) => {
      const subgraph = subgraphs.get(name);
      if (!subgraph) return Promise.reject(new Error(`${name} is stopped.`));
      return inTime.execute(() => subgraph.execute(request, viewer));
    },
    isReady: name => inTime.execute(async () => (await subgraphs.get(name)?.isReady()) ?? false).catch(() => false),
    close: async () => {},
  };
}

/** Subgraphs behind HTTP: each request carries a signed statement about its viewer. */
export function overHttp(origins: Readonly<Record<string, string>>, keys: { readonly current: SigningKey }): Transport {
  const pools = new Map(Object.entries(origins).map(([name, origin]) => [name, new Pool(origin, { connections: 32 })]));
  return {
    subgraphs: [...pools.keys()],
    ask: async (name, request, viewer) => {
      const body = JSON.stringify(request);
      const statement = await signStatement(viewer, name, body, keys.current);
      const headers = { 'content-type': 'application/json', [statementHeader]: statement };
      return inTime.execute(async ({ signal }) => {
        const pool = pools.get(name)!;
        const response = await pool.request({ method: 'POST', path: '/graphql', headers, body, signal });
        if (response.statusCode === 401) {
          await response.body.dump();
          throw new Error(`${name} does not believe who asks.`);
        }
        return asAnswer(await response.body.json());
      });
    },
    isReady: name =>
      inTime
        .execute(async ({ signal }) => {
          const { statusCode, body } = await pools.get(name)!.request({ method: 'GET', path: '/readyz', signal });
          await body.dump();
          return statusCode === 200;
        })
        .catch(() => false),
    close: async () => {
      await Promise.all([...pools.values()].map(pool => pool.close()));
    },
  };
}

/** What is JSON but no answer comes from something between us and the subgraph, such as a proxy. */
function asAnswer(json: unknown): ExecutionResult {
  const isAnswer = typeof json === 'object' && json !== null && ('data' in json || 'errors' in json);
  if (!isAnswer) throw new Error('This is no answer of a subgraph.');
  return json as ExecutionResult;
}
