import { createHash } from 'node:crypto';
import { buildOperationContext } from '@apollo/gateway';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { Kind, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ExecutorCounts } from './executor-counts.ts';
import { CompiledOperation } from './operation.ts';
import { Planner, type PlanningBudget } from './planner.ts';
import { loadSupergraph, type LoadedSupergraph } from './supergraph.ts';

/** As many operations are kept compiled, and of so many characters in all. */
const kept = { max: 1_000, maxSize: 20_000_000 };

interface Kept {
  readonly source: string;
  readonly operation: Promise<CompiledOperation>;
  uses: number;
}

/** The operations of one supergraph: planned and compiled when they are first asked, and kept while they are asked. */
export class CompiledOperations {
  readonly supergraph: LoadedSupergraph;
  private readonly planner: Planner;
  private readonly kept = new LRUCache<string, Kept>({ ...kept, sizeCalculation: ({ source }) => source.length || 1 });

  constructor(
    sdl: string,
    private readonly counts: ExecutorCounts | undefined,
    budget?: PlanningBudget,
  ) {
    this.supergraph = loadSupergraph(sdl);
    this.planner = new Planner(sdl, budget);
  }

  get state(): { readonly compiled: number; readonly waiting: number } {
    return { compiled: this.kept.size, waiting: this.planner.queueDepth };
  }

  /** The operation of a request. A document that is too complex stays refused while it is kept. */
  of({ request, queryHash, source, document }: GatewayGraphQLRequestContext): Promise<CompiledOperation> {
    return this.keep(queryHash, request.operationName || undefined, source, document);
  }

  /** Plans and compiles every operation of a document; what cannot be planned is refused when it is asked. */
  async prepare(source: string, document: DocumentNode): Promise<void> {
    const queryHash = createHash('sha256').update(source).digest('hex'); // as Apollo Server names it
    for (const name of operationNames(document)) await this.keep(queryHash, name, source, document).catch(() => {});
  }

  /** The documents that are asked most, most first. */
  busiest(most: number): string[] {
    const all = [...this.kept.values()].sort((a, b) => b.uses - a.uses);
    return [...new Set(all.map(({ source }) => source))].slice(0, most);
  }

  /** Closes when all that was asked for is there. */
  async retire(): Promise<void> {
    await Promise.allSettled([...this.kept.values()].map(({ operation }) => operation));
    await this.close();
  }

  close(): Promise<void> {
    return this.planner.close();
  }

  private keep(hash: string, name: string | undefined, source: string, document: DocumentNode) {
    // The only one of its document need not be named.
    const isAlone = name === undefined || operationNames(document).join() === name;
    const key = isAlone ? hash : `${hash} ${name}`;
    const known = this.kept.get(key);
    this.counts?.onLookUp?.(known !== undefined);
    if (known) {
      known.uses += 1;
      return known.operation;
    }
    const operation = this.compile(document, name, source);
    operation.catch(error => isFinal(error) || this.kept.delete(key));
    this.kept.set(key, { source, operation, uses: 1 });
    return operation;
  }

  private async compile(document: DocumentNode, name: string | undefined, source: string): Promise<CompiledOperation> {
    const named = name === undefined ? {} : { operationName: name };
    // Throws, in Apollo's words, for an operation that the document does not hold.
    buildOperationContext({ schema: this.supergraph.schema, operationDocument: document, ...named });
    const plan = await this.planner.plan(source, name);
    const begun = performance.now();
    const operation = new CompiledOperation(this.supergraph, document, name, plan);
    this.counts?.onCompiled?.(operation.isCompiled, performance.now() - begun);
    return operation;
  }
}

/** Undefined for one without a name. */
const operationNames = ({ definitions }: DocumentNode): (string | undefined)[] =>
  definitions.flatMap(one => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : []));

/** Whether asking again would end the same way. */
const isFinal = (error: unknown): boolean =>
  (error as { extensions?: { code?: unknown } }).extensions?.code === 'OPERATION_TOO_COMPLEX';
