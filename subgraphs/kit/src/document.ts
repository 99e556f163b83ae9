import {
  execute,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

type Answer = ExecutionResult | Promise<ExecutionResult>;
type Runner = (context: unknown, variables: Record<string, unknown>) => Answer;

/** Federation's scalar for anything: what it is given, it gives. */
const anything = '_Any';

const options = {
  customJSONSerializer: false,
  disablingCapturingStackErrors: true, // what matters is where the thrown error came from, which it keeps
  useExperimentalPathBasedSkipInclude: true, // the older way forgets `@include` on a fragment that is spread twice
};

/** A document that was read and found valid; compiled when it is asked a second time, for many are asked only once. */
export class ReadDocument {
  private readonly runners = new Map<string | undefined, Runner>();
  private asked = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
  ) {}

  /** The operation that is meant; undefined when the document does not hold it. */
  operation(name: string | undefined): OperationDefinitionNode | undefined {
    return getOperationAST(this.document, name) ?? undefined;
  }

  execute(context: unknown, variables: Record<string, unknown>, operationName: string | undefined): Answer {
    this.asked += 1;
    if (this.asked === 1) return this.interpret(context, variables, operationName);
    let runner = this.runners.get(operationName);
    if (!runner) this.runners.set(operationName, (runner = this.compiled(operationName)));
    return runner(context, variables);
  }

  private interpret(context: unknown, variables: Record<string, unknown>, operationName: string | undefined): Answer {
    const { schema, document } = this;
    const contextValue = context;
    return execute({ schema, document, contextValue, variableValues: variables, operationName: operationName ?? null });
  }

  /** Compiled by graphql-jit; what it cannot compile, and each mutation, graphql-js runs. */
  private compiled(operationName: string | undefined): Runner {
    const interpreted: Runner = (context, variables) => this.interpret(context, variables, operationName);
    const operation = this.operation(operationName);
    if (operation?.operation !== OperationTypeNode.QUERY || !this.schema.getType(anything)) return interpreted;
    if (hidesVariables(this.schema, this.document)) return interpreted;
    const definitions = operation.variableDefinitions ?? [];
    const query = this.compile(operation);
    if (!query) return interpreted;
    return (context, variables) => {
      // graphql-jit 0.8 asks for input fields that have a default; so graphql-js reads the variables.
      const { coerced, errors } = getVariableValues(this.schema, definitions, variables);
      return errors ? { errors } : query({}, context, coerced);
    };
  }

  private compile(operation: OperationDefinitionNode) {
    try {
      const compiled = compileQuery(
        this.schema,
        readVariables(this.document, operation),
        operation.name?.value ?? '',
        options,
      );
      return isCompiledQuery(compiled) ? compiled.query : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Whether a variable stands inside a literal of a scalar of our own, where graphql-jit 0.8 does not look for it. */
function hidesVariables(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let depth = 0;
  let isHidden = false;
  const composite = {
    enter: () => void (depth += isOwnScalar(types) ? 1 : 0),
    leave: () => void (depth -= isOwnScalar(types) ? 1 : 0),
  };
  const visitor = { ListValue: composite, ObjectValue: composite, Variable: () => void (isHidden ||= depth > 0) };
  visit(document, visitWithTypeInfo(types, visitor));
  return isHidden;
}

const isOwnScalar = (types: TypeInfo): boolean => {
  const type = getNamedType(types.getInputType());
  return isScalarType(type) && !isSpecifiedScalarType(type);
};

/** The document with variables of any type and no defaults: they are read already. */
function readVariables(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const type = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: anything } } as const;
  const variableDefinitions =
    operation.variableDefinitions?.map(({ kind, variable }) => ({ kind, variable, type })) ?? [];
  const read: OperationDefinitionNode = { ...operation, variableDefinitions };
  return { ...document, definitions: document.definitions.map(one => (one === operation ? read : one)) };
}
