import * as fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { inputOf } from './operation-inputs.ts';
import { OperationText, type DirectiveUse, type FieldUse, type FragmentUse, type Use } from './operation-text.ts';
import type { Question } from './two-gateways.ts';

/** Operations over a schema that clients see, with all that clients may write. */
export function operations(schema: GraphQLSchema, depth = 4): fc.Arbitrary<Question> {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter(type => type !== null && type !== undefined);
  const made = new Selections(schema);
  const conditions = fc.record({ a: fc.boolean(), b: fc.boolean() });
  return fc
    .oneof(...roots.map(root => fc.record({ root: fc.constant(root), uses: made.of(root, depth), conditions })))
    .map(({ root, uses, conditions }) => new OperationText(schema, conditions).question(root, uses));
}

const aliases = fc.option(
  fc.oneof(
    { arbitrary: fc.constantFrom('a', 'b', 'c', 'id', 'name'), weight: 99 },
    { arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '__typename'), weight: 1 },
  ),
  { nil: undefined, freq: 3 },
);

const condition = fc.record<DirectiveUse>({
  name: fc.constantFrom('skip', 'include'),
  // `c` is left to its default.
  value: fc.constantFrom('true', 'false', '$a', '$b', '$c'),
});
const directives = fc.oneof(
  { arbitrary: fc.constant<DirectiveUse[]>([]), weight: 5 },
  { arbitrary: fc.uniqueArray(condition, { maxLength: 2, selector: ({ name }) => name }), weight: 1 },
);

/** What may be selected, by type and by how deep it may go on. */
class Selections {
  private readonly known = new Map<string, fc.Arbitrary<Use[]>>();

  constructor(private readonly schema: GraphQLSchema) {}

  of(type: GraphQLCompositeType, depth: number): fc.Arbitrary<Use[]> {
    const key = `${type.name} ${depth}`;
    const known = this.known.get(key) ?? fc.array(this.use(type, depth), { minLength: 1, maxLength: 4 });
    this.known.set(key, known);
    return known;
  }

  private use(type: GraphQLCompositeType, depth: number): fc.Arbitrary<Use> {
    const all = isUnionType(type) ? [] : Object.values(type.getFields());
    const fields = all.filter(field => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const named = fields.map(field => this.field(field, depth));
    const fragments =
      depth > 0 ? [{ arbitrary: this.fragment(type, depth), weight: isAbstractType(type) ? 120 : 40 }] : [];
    return fc.oneof(
      ...named.map(arbitrary => ({ arbitrary, weight: 40 })),
      { arbitrary: typeName, weight: 20 },
      ...(type === this.schema.getQueryType() ? [{ arbitrary: introspection, weight: 1 }] : []),
      ...fragments,
    );
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<Use> {
    const type = getNamedType(field.type);
    const args = Object.fromEntries(field.args.map(arg => [arg.name, inputOf(arg.type, true)]));
    const requiredKeys = field.args.filter(isRequiredArgument).map(({ name }) => name);
    return fieldUse({
      kind: fc.constant('field'),
      name: fc.constant(field.name),
      alias: aliases,
      args: fc.record(args, { requiredKeys }),
      directives,
      inside: isCompositeType(type) ? this.of(type, depth - 1) : fc.constant(undefined),
    });
  }

  private fragment(type: GraphQLCompositeType, depth: number): fc.Arbitrary<Use> {
    const fitting = this.fitting(type).map(on => ({ on: on as GraphQLCompositeType | undefined, type: on }));
    const all = [{ on: undefined, type }, ...fitting].map(({ on, type }) =>
      fc.record<FragmentUse>({
        kind: fc.constant('fragment'),
        on: fc.constant(on),
        isNamed: fc.boolean(),
        directives,
        inside: this.of(type, depth - 1),
      }),
    );
    return fc.oneof(...all);
  }

  /** The types on which a fragment may be put. */
  private fitting(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const possible = (one: GraphQLCompositeType) => (isObjectType(one) ? [one] : this.schema.getPossibleTypes(one));
    const own = new Set(possible(type));
    return Object.values(this.schema.getTypeMap()).filter(
      (one): one is GraphQLCompositeType =>
        (isObjectType(one) || isInterfaceType(one) || isUnionType(one)) &&
        !one.name.startsWith('__') &&
        possible(one).some(each => own.has(each)),
    );
  }
}

/** Typed loosely by fast-check, which lets keys be left out. */
const fieldUse = (model: { [K in keyof FieldUse]: fc.Arbitrary<FieldUse[K]> }) =>
  fc.record(model) as fc.Arbitrary<FieldUse>;

const typeName = fieldUse({
  kind: fc.constant('field'),
  name: fc.constant('__typename'),
  alias: aliases,
  args: fc.constant({}),
  directives,
  inside: fc.constant(undefined),
});

const introspection = fc.record({
  kind: fc.constant('text' as const),
  text: fc.constantFrom('__schema { queryType { name } }', 't: __type(name: "Query") { name kind }'),
});
