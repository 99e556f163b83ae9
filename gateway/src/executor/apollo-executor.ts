import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { DocumentNode } from 'graphql';
import type { Plain } from './own.ts';
import type { Ask, SubgraphFetch } from './run.ts';
import type { LoadedSupergraph } from './supergraph.ts';

type Services = Readonly<Record<string, GraphQLDataSource>>;

/** Apollo's own executor, for what is not compiled here and for answers that do not fit the schema. */
export class ApolloExecutor {
  constructor(
    private readonly supergraph: LoadedSupergraph,
    private readonly document: DocumentNode,
    private readonly operationName: string | undefined,
  ) {}

  /** Runs a whole plan. */
  run<TContext>(plan: QueryPlan, ask: Ask<TContext>, request: GatewayGraphQLRequestContext) {
    const sources = this.supergraph.subgraphs.map(({ name }) => [name, sourceOf(name, ask, request)] as const);
    return this.execute(plan, Object.fromEntries(sources), request);
  }

  /** Makes the answer of what the subgraphs have said, with Apollo's words for what does not fit. */
  shape(data: Plain, request: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const answered: GraphQLDataSource = { process: async () => ({ data, http: undefined }) as never };
    return this.execute({ kind: 'QueryPlan', node: allAtOnce }, { answered }, request);
  }

  private execute(plan: QueryPlan, services: Services, request: GatewayGraphQLRequestContext) {
    const { schema, supergraphSchema, apiSchema } = this.supergraph;
    const operationDocument = this.document;
    const named = this.operationName === undefined ? {} : { operationName: this.operationName };
    const operation = buildOperationContext({ schema, operationDocument, ...named });
    return executeQueryPlan(plan, services, request as never, operation, supergraphSchema, apiSchema);
  }
}

/** As if one subgraph had answered it all. */
const allAtOnce = { kind: 'Fetch', serviceName: 'answered', operation: '', operationName: undefined } as FetchNode;

function sourceOf<TContext>(
  name: string,
  ask: Ask<TContext>,
  { context }: GatewayGraphQLRequestContext,
): GraphQLDataSource {
  return {
    process: ({ request }) => {
      const query = request.query!;
      const { operationName } = request;
      const variables = (request.variables ?? {}) as Plain;
      const fetch: SubgraphFetch = { query, variables, operationName };
      return ask(name, fetch, context as TContext) as never;
    },
  };
}
