import {
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '../graph-refusal.ts';
import type { CostTable, ListSize } from './cost-table.ts';

export interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** How many items a list is taken to have of which nothing is said. */
const usualLength = 5;

/** By name, how long the lists of a page are. */
type Sizes = Readonly<Record<string, number>>;
const noSizes: Sizes = {};

/**
 * About how much work a question is, in points, before anything is asked: one for each field, or what `@cost` says; what is in
 * a list counts as often as `@listSize` says that the list is long. Throws PAGE_TOO_LARGE, and BAD_USER_INPUT where a
 * variable does not fit. Takes time by the length of the document, however its fragments use each other.
 */
export function costOf(question: Question, table: CostTable): number {
  const { schema, document, operationName } = question;
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0; // the server says so
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], {
    ...question.variables,
  });
  if (errors)
    throw new GraphQLError(errors[0]!.message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  const root = schema.getRootType(operation.operation);
  return root ? new Reckoning(schema, document, coerced, table).ofSelections(operation.selectionSet, root, noSizes) : 0;
}

class Reckoning {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Each fragment is reckoned once for each length of page that it is used on. */
  private readonly known = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
    private readonly table: CostTable,
  ) {
    const fragments = document.definitions.filter(one => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map(one => [one.name.value, one]));
  }

  /** An object is of one type only: of what is asked of some types alone, the dearest counts. */
  ofSelections({ selections }: SelectionSetNode, type: GraphQLCompositeType, sizes: Sizes): number {
    let always = 0;
    const ofType = new Map<string, number>();
    for (const selection of selections) {
      if (this.isLeftOut(selection)) continue;
      const { points, on } = this.ofSelection(selection, type, sizes);
      if (on === type.name) always += points;
      else ofType.set(on, (ofType.get(on) ?? 0) + points);
    }
    return always + dearest(ofType);
  }

  private ofSelection(selection: SelectionNode, type: GraphQLCompositeType, sizes: Sizes) {
    if (selection.kind === Kind.FIELD) return { points: this.ofField(selection, type, sizes), on: type.name };
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value, sizes);
    const on = this.compositeType(selection.typeCondition?.name.value) ?? type;
    return { points: this.ofSelections(selection.selectionSet, on, sizes), on: on.name };
  }

  private ofFragment(name: string, sizes: Sizes): { points: number; on: string } {
    const fragment = this.fragments.get(name);
    const type = this.compositeType(fragment?.typeCondition.name.value);
    if (!fragment || !type) return { points: 0, on: '' };
    const key = `${name} ${JSON.stringify(sizes)}`;
    const points = this.known.get(key) ?? this.ofSelections(fragment.selectionSet, type, sizes);
    this.known.set(key, points);
    return { points, on: type.name };
  }

  private ofField(node: FieldNode, type: GraphQLCompositeType, sizes: Sizes): number {
    const name = node.name.value;
    const field = fieldOf(type, name);
    if (!field) return 1; // __typename
    const coordinate = `${type.name}.${name}`;
    const fieldType = getNamedType(field.type);
    const listSize = this.table.listSizes.get(coordinate);
    const length = listSize && this.lengthOf(field, node, listSize, coordinate);
    const own = this.weightOf(coordinate, fieldType.name) + this.weightOfArguments(node, coordinate);
    if (!node.selectionSet || !isCompositeType(fieldType)) return own;
    const below = listSize?.sizedFields ? Object.fromEntries(listSize.sizedFields.map(one => [one, length!])) : noSizes;
    const inside = this.ofSelections(node.selectionSet, fieldType, below);
    if (!isListType(getNullableType(field.type))) return own + inside;
    return own + (sizes[name] ?? length ?? usualLength) * inside;
  }

  private weightOf(coordinate: string, typeName: string): number {
    const { weights } = this.table;
    return weights.get(coordinate) ?? weights.get(typeName) ?? 1;
  }

  private weightOfArguments({ arguments: given = [] }: FieldNode, coordinate: string): number {
    const { weights } = this.table;
    return given.reduce((sum, { name }) => sum + (weights.get(`${coordinate}(${name.value}:)`) ?? 0), 0);
  }

  /** As long as is asked for, but at least one item; throws when that is more than the list may be. */
  private lengthOf(field: GraphQLField<unknown, unknown>, node: FieldNode, size: ListSize, coordinate: string): number {
    const asked = size.slicingArguments
      .map(name => this.argument(field, node, name))
      .filter((value): value is number => typeof value === 'number');
    const most = size.assumedSize ?? Infinity;
    const excess = asked.find(value => value > most);
    if (excess !== undefined)
      throw refusal('PAGE_TOO_LARGE', `${coordinate} gives at most ${most} at once, not ${excess}: ask for pages.`);
    if (asked.length > 0) return Math.max(1, ...asked);
    return size.assumedSize ?? usualLength;
  }

  private argument(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string): unknown {
    const given = node.arguments?.find(one => one.name.value === name);
    const value = given && valueFromASTUntyped(given.value, this.variables);
    return value ?? field.args.find(one => one.name === name)?.defaultValue;
  }

  private isLeftOut({ directives = [] }: SelectionNode): boolean {
    return (
      directives.some(one => one.name.value === 'skip' && this.condition(one) === true) ||
      directives.some(one => one.name.value === 'include' && this.condition(one) === false)
    );
  }

  private condition({ arguments: given = [] }: DirectiveNode): unknown {
    const condition = given.find(({ name }) => name.value === 'if');
    return condition && valueFromASTUntyped(condition.value, this.variables);
  }

  private compositeType(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return type && isCompositeType(type) ? type : undefined;
  }
}

const introspection: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

const fieldOf = (type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) || isInterfaceType(type) ? (type.getFields()[name] ?? introspection[name]) : undefined;

const dearest = (points: ReadonlyMap<string, number>): number => Math.max(0, ...points.values());
