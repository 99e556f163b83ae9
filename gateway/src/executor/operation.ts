import { operationFromDocument, type Operation } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { GraphQLError } from 'graphql';
import { getOperationAST, getVariableValues, type DocumentNode, type VariableDefinitionNode } from 'graphql';
import { ApolloExecutor } from './apollo-executor.ts';
import { compilePlan, NotCompiled } from './compile-plan.ts';
import { JoinedFetches } from './joined-fetches.ts';
import { empty, isSafeName, type Plain } from './own.ts';
import type { Ask, Run, Step } from './run.ts';
import { allSelections } from './selected-fields.ts';
import { AnswerShape } from './answer-shape.ts';
import type { LoadedSupergraph } from './supergraph.ts';
import { unusual } from './unusual.ts';

/** One operation, planned and compiled: all that does not change from request to request is done. */
export class CompiledOperation {
  /** Undefined when Apollo's executor has to run it. */
  private readonly step: Step | undefined;
  private readonly shape: AnswerShape;
  private readonly apollo: ApolloExecutor;
  private readonly variables: readonly VariableDefinitionNode[];

  constructor(
    private readonly supergraph: LoadedSupergraph,
    document: DocumentNode,
    operationName: string | undefined,
    private readonly plan: QueryPlan,
  ) {
    const chosen = operationName === undefined ? {} : { operationName };
    const operation = operationFromDocument(supergraph.apiSchema, document, { ...chosen, validate: false });
    this.variables = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    this.apollo = new ApolloExecutor(supergraph, document, operationName);
    this.shape = new AnswerShape(operation, supergraph.apiSchema);
    this.step = compiledStep(operation, plan, supergraph);
  }

  /** Whether it is run here, and not by Apollo's executor. */
  get isCompiled(): boolean {
    return this.step !== undefined;
  }

  async execute<TContext>(
    request: GatewayGraphQLRequestContext,
    ask: Ask<TContext>,
    onUnusual: () => void,
  ): Promise<GatewayExecutionResult> {
    const variables = (request.request.variables ?? {}) as Plain;
    const mistakes = this.mistakesIn(variables);
    if (mistakes) return { errors: mistakes };
    if (!this.step) return this.apollo.run(this.plan, ask, request);
    const run: Run = {
      variables,
      data: empty(),
      shared: new Map(),
      joined: new JoinedFetches(),
      begun: [],
      errors: [],
      ask: (subgraph, fetch) => ask(subgraph, fetch, request.context as TContext),
    };
    await this.step(run);
    return this.answer(run, request, onUnusual);
  }

  private mistakesIn(variables: Plain): readonly GraphQLError[] | undefined {
    if (this.variables.length === 0) return undefined;
    return getVariableValues(this.supergraph.schema, this.variables, variables).errors;
  }

  private async answer(run: Run, request: GatewayGraphQLRequestContext, onUnusual: () => void) {
    const errors = run.errors as GraphQLError[];
    try {
      const data = this.shape.of(run);
      return errors.length === 0 ? { data } : { errors, data };
    } catch (error) {
      if (error !== unusual) throw error;
      onUnusual();
      const shaped = await this.apollo.shape(run.data, request);
      // What does not fit is told only when nothing else went wrong; what cannot be shown at all, always.
      return errors.length === 0 || shaped.errors ? shaped : { errors, data: shaped.data ?? null };
    }
  }
}

/** Undefined for what is not compiled: introspection, names that every object has, rare nodes of a plan. */
function compiledStep(operation: Operation, plan: QueryPlan, { isOfType }: LoadedSupergraph): Step | undefined {
  for (const selection of allSelections(operation.selectionSet)) {
    if (selection.kind !== 'FieldSelection') continue;
    const { element } = selection;
    if (element.definition.isSchemaIntrospectionField() || !isSafeName(element.responseName())) return undefined;
  }
  try {
    return compilePlan(plan, { isOfType, defaults: operation.collectDefaultedVariableValues() });
  } catch (error) {
    if (error instanceof NotCompiled) return undefined;
    throw error;
  }
}
