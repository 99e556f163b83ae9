import { answerMilliseconds } from '@naober/kit/patience';
import type { SubgraphRequest } from '@naober/kit/serve';
import { traceHeaders } from '@naober/kit/spans';
import { signStatement, statementHeader, type SigningKey, type Viewer } from '@naober/kit/viewer';
import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { isMutation, type Transport } from '../transport.ts';
import { acceptedEncodings, decompress } from './decompress.ts';
import { exchange, Unreachable } from './exchange.ts';
import { bodyOf, RequestBodies } from './request-body.ts';
import { SharedReads } from './shared-reads.ts';

export interface HttpOptions {
  /** Whether who reads the same at the same moment, as the same viewer, gets one answer; default true. */
  readonly shareReads?: boolean;
}

/** Less than the patience for an answer, so that there is time to try once more. */
const connectMilliseconds = 1_000;

/**
 * Subgraphs behind HTTP. `origins`: where each listens, at `/graphql` where it names no path. Each request carries a
 * statement about its viewer, signed by the current one of `keys`; null: a neighbour's subgraph, which hears no more
 * than GraphQL over HTTP knows.
 */
export function overHttp(
  origins: Readonly<Record<string, string>>,
  keys: { readonly current: SigningKey } | null,
  { shareReads = true }: HttpOptions = {},
): Transport {
  const lines = new Map(Object.entries(origins).map(([name, url]) => [name, new Line(name, url, keys)]));
  const bodies = new RequestBodies();
  const reads = new SharedReads<string>();
  return {
    subgraphs: [...lines.keys()],
    ask: async (name, request, viewer, signal) => {
      const line = lines.get(name)!;
      const question = bodies.question(request);
      const fetch = (until?: AbortSignal) => line.post(question, request, viewer, until);
      const { deadlineMilliseconds: left = Infinity } = request;
      // Who has little time left would end it for the others as well.
      const shares = shareReads && left >= answerMilliseconds && !isMutation(request);
      if (!shares) return asAnswer(await fetch(signal));
      const text = await reads.join(`${name} ${identityOf(viewer)} ${question}`, signal, fetch);
      return asAnswer(text); // each reads it for herself: what one changes in it no other sees
    },
    isReady: (name, signal) => lines.get(name)!.isReady(signal),
    close: async () => {
      await Promise.all([...lines.values()].map(line => line.close()));
    },
  };
}

const identities = new WeakMap<Viewer, string>();

/** All that an answer may depend on beside the question. */
function identityOf(viewer: Viewer): string {
  const known = identities.get(viewer);
  if (known !== undefined) return known;
  const identity = JSON.stringify(viewer);
  identities.set(viewer, identity);
  return identity;
}

/** The connections to one subgraph. */
class Line {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(
    private readonly name: string,
    url: string,
    private readonly keys: { readonly current: SigningKey } | null,
  ) {
    const { origin, pathname, search, hostname } = new URL(url);
    this.path = pathname === '/' ? '/graphql' : pathname + search;
    this.pool = new Pool(origin, { connections: 32, connect: { timeout: connectMilliseconds } });
    // Within one machine compressing costs more than it saves.
    const accepts = isThisMachine(hostname) ? {} : { 'accept-encoding': acceptedEncodings };
    this.headers = { 'content-type': 'application/json', accept: 'application/json', ...accepts };
  }

  async post(question: string, request: SubgraphRequest, viewer: Viewer, signal?: AbortSignal): Promise<string> {
    const body = this.keys ? bodyOf(question, request) : `${question}}`;
    const told = { ...this.headers, ...traceHeaders() };
    const headers = this.keys
      ? { ...told, [statementHeader]: await signStatement(viewer, this.name, body, this.keys.current) }
      : told;
    const received = await exchange(this.pool, { method: 'POST', path: this.path, headers, body }, signal);
    const { status, encoding } = received;
    if (status === 401) throw new Error(`${this.name} does not believe who asks.`);
    if (status >= 502 && status <= 504) throw new Unreachable(`Before ${this.name} stands one that says ${status}.`);
    return encoding ? decompress(received.body, encoding) : received.body.toString();
  }

  async isReady(signal?: AbortSignal): Promise<boolean> {
    return (await exchange(this.pool, { method: 'GET', path: '/readyz' }, signal)).status === 200;
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

const isThisMachine = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** What is JSON but no answer comes from something between us and the subgraph, such as a proxy. */
function asAnswer(text: string): ExecutionResult {
  const json: unknown = JSON.parse(text);
  const isAnswer = typeof json === 'object' && json !== null && ('data' in json || 'errors' in json);
  if (!isAnswer) throw new Error('This is no answer of a subgraph.');
  return json as ExecutionResult;
}
