import type {
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import { parse, validate } from 'graphql';
import { CompiledOperations } from './compiled-operations.ts';
import type { ExecutorCounts } from './executor-counts.ts';
import type { PlanningBudget } from './planner.ts';
import type { Ask } from './run.ts';

export interface CompiledGatewayOptions<TContext> {
  readonly supergraphSdl: string;
  readonly ask: Ask<TContext>;
  /** Documents that are planned and compiled before the first request and before each change of the schema. */
  readonly documents?: readonly string[];
  readonly counts?: ExecutorCounts;
  /** What planning one document may take. */
  readonly budget?: PlanningBudget;
}

/** As many of the busiest documents are ready in a new schema before it is taken into use. */
const mostPrepared = 200;

/** Executes for Apollo Server: each operation is planned and compiled once, then run without looking at plans again. */
export class CompiledGateway<TContext> implements GatewayInterface {
  private readonly listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  private operations: CompiledOperations;
  /** When the last change of the schema is through: one comes after another. */
  private updated = Promise.resolve();

  constructor(private readonly options: CompiledGatewayOptions<TContext>) {
    this.operations = this.operationsOf(options.supergraphSdl);
  }

  /** How many operations are compiled, and how many wait to be planned. */
  get state() {
    return this.operations.state;
  }

  async load(): Promise<GatewayLoadResult> {
    await this.prepare(this.operations, this.options.documents ?? []);
    this.tell();
    return { executor: (request => this.execute(request)) as GatewayExecutor };
  }

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /**
   * Takes another supergraph into use once what is asked most is planned and compiled in it. Requests that have begun end
   * as they began. Rejects, and changes nothing, when it is no supergraph.
   */
  update(supergraphSdl: string): Promise<void> {
    const updated = this.updated.then(() => this.take(supergraphSdl));
    this.updated = updated.catch(() => {}); // who asked hears of it
    return updated;
  }

  async stop(): Promise<void> {
    await this.updated;
    await this.operations.close();
  }

  private async take(supergraphSdl: string): Promise<void> {
    const before = this.operations;
    const next = this.operationsOf(supergraphSdl);
    const wanted = new Set([...(this.options.documents ?? []), ...before.busiest(mostPrepared)]);
    try {
      await this.prepare(next, wanted);
      this.operations = next;
      this.tell();
    } catch (error) {
      this.operations = before;
      await next.close();
      throw error;
    }
    await before.retire();
  }

  private async execute(request: GatewayGraphQLRequestContext) {
    const { operations } = this;
    const operation = await operations.of(request);
    return operation.execute<TContext>(request, this.options.ask, () => this.options.counts?.onUnusual?.());
  }

  private operationsOf(sdl: string): CompiledOperations {
    return new CompiledOperations(sdl, this.options.counts, this.options.budget);
  }

  private async prepare(operations: CompiledOperations, documents: Iterable<string>): Promise<void> {
    let before = Promise.resolve();
    for (const source of documents) {
      const document = parse(source, { noLocation: true });
      if (validate(operations.supergraph.schema, document).length > 0) continue;
      const prepared = operations.prepare(source, document);
      await before; // one is compiled here while the next is planned elsewhere; more at once would be refused
      before = prepared;
    }
    await before;
  }

  private tell(): void {
    const { schema, sdl } = this.operations.supergraph;
    for (const listener of this.listeners) listener({ apiSchema: schema, coreSupergraphSdl: sdl });
  }
}
