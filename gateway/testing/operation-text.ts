import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Plain } from '../src/executor/own.ts';
import { literal, type VariableUse } from './operation-inputs.ts';
import type { Question } from './two-gateways.ts';

export interface DirectiveUse {
  readonly name: string;
  /** A literal, or `$a`, `$b`, `$c`. */
  readonly value: string;
}

export interface FieldUse {
  readonly kind: 'field';
  readonly name: string;
  readonly alias: string | undefined;
  readonly args: Readonly<Plain>;
  readonly directives: readonly DirectiveUse[];
  readonly inside: readonly Use[] | undefined;
}

export interface FragmentUse {
  readonly kind: 'fragment';
  readonly on: GraphQLCompositeType | undefined;
  readonly isNamed: boolean;
  readonly directives: readonly DirectiveUse[];
  readonly inside: readonly Use[];
}

export type Use = FieldUse | FragmentUse | { readonly kind: 'text'; readonly text: string };

/** Writes one operation as a document, leaving out what would contradict what is written already. */
export class OperationText {
  private readonly variables = new Map<string, { readonly name: string; readonly value: unknown }>();
  /** Names by what they hold. */
  private readonly fragments = new Map<string, string>();
  /** What each response name has been so far, by the response names above it. */
  private readonly said = new Map<
    string,
    { readonly parent: string; readonly isObject: boolean; readonly field: string; readonly shape: string }[]
  >();

  private compared = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly conditions: { readonly a: boolean; readonly b: boolean },
  ) {}

  question(root: GraphQLObjectType, uses: readonly Use[]): Question {
    const selections = this.selections(uses, root, '');
    const declared = [...this.variables.keys()];
    const keyword = root === this.schema.getMutationType() ? 'mutation' : 'query';
    const head = declared.length > 0 ? `${keyword} Q(${declared.join(', ')})` : `${keyword} Q`;
    const fragments = [...this.fragments].map(([body, name]) => `fragment ${name} ${body}`);
    const variables: Plain = {};
    for (const { name, value } of this.variables.values()) if (value !== undefined) variables[name] = value;
    return { query: [`${head} ${selections}`, ...fragments].join('\n'), variables };
  }

  private selections(uses: readonly Use[], type: GraphQLCompositeType, path: string): string {
    const texts = uses.flatMap(use => {
      if (use.kind === 'text') return [use.text];
      return use.kind === 'field' ? this.field(use, type, path) : [this.fragment(use, type, path)];
    });
    return `{ ${texts.length > 0 ? texts.join(' ') : 'nothing: __typename'} }`;
  }

  private field(
    { name, alias, args, directives, inside }: FieldUse,
    type: GraphQLCompositeType,
    path: string,
  ): string[] {
    const field = isUnionType(type) ? undefined : type.getFields()[name];
    const here = `${path}/${alias ?? name}`;
    // Two variables are never the same, so a field with one agrees with no other.
    const asked = field ? callOf(field, args, () => String(this.compared++)) : name;
    if (!this.agrees(here, type, asked, field)) return [];
    const called = field ? callOf(field, args, use => this.nameOf(use)) : name;
    const head = `${alias === undefined ? '' : `${alias}: `}${called}${this.directives(directives)}`;
    if (!inside || !field) return [head];
    return [`${head} ${this.selections(inside, getNamedType(field.type) as GraphQLCompositeType, here)}`];
  }

  /** As GraphQL wants it, or more strictly: a response name means one field, save in objects of different types. */
  private agrees(
    path: string,
    type: GraphQLCompositeType,
    field: string,
    definition: GraphQLField<unknown, unknown> | undefined,
  ) {
    const shape = shapeOf(definition);
    const before = this.said.get(path) ?? [];
    const isObject = isObjectType(type);
    const fits = before.every(
      one => one.shape === shape && (one.field === field || (one.isObject && isObject && one.parent !== type.name)),
    );
    if (fits) this.said.set(path, [...before, { parent: type.name, isObject, field, shape }]);
    return fits;
  }

  private fragment({ on, isNamed, directives, inside }: FragmentUse, type: GraphQLCompositeType, path: string): string {
    const body = `${on || isNamed ? `on ${(on ?? type).name} ` : ''}${this.selections(inside, on ?? type, path)}`;
    if (!isNamed) return `...${on ? ' ' : ''}${this.inline(on, body, directives)}`;
    const name = this.fragments.get(body) ?? `F${this.fragments.size}`;
    this.fragments.set(body, name);
    return `...${name}${this.directives(directives)}`;
  }

  private inline(on: GraphQLCompositeType | undefined, body: string, directives: readonly DirectiveUse[]): string {
    const applied = this.directives(directives);
    return on ? body.replace(`on ${on.name}`, `on ${on.name}${applied}`) : `${applied} ${body}`;
  }

  private directives(uses: readonly DirectiveUse[]): string {
    return uses
      .map(({ name, value }) => {
        if (value.startsWith('$')) this.declareCondition(value.slice(1));
        return ` @${name}(if: ${value})`;
      })
      .join('');
  }

  private declareCondition(name: string): void {
    const value = name === 'c' ? undefined : this.conditions[name as 'a' | 'b'];
    this.variables.set(`$${name}: Boolean!${name === 'c' ? ' = true' : ''}`, { name, value });
  }

  private nameOf({ type, isRequired, defaultValue, value }: VariableUse): string {
    const name = `v${this.variables.size}`;
    const byDefault = defaultValue === undefined ? '' : ` = ${literal(defaultValue, type, () => '')}`;
    this.variables.set(`$${name}: ${String(type)}${isRequired ? '!' : ''}${byDefault}`, { name, value });
    return name;
  }
}

function callOf(
  { name, args }: GraphQLField<unknown, unknown>,
  given: Readonly<Plain>,
  nameOf: (variable: VariableUse) => string,
): string {
  const texts = args.flatMap(arg =>
    arg.name in given ? [`${arg.name}: ${literal(given[arg.name], arg.type, nameOf)}`] : [],
  );
  return texts.length > 0 ? `${name}(${texts.join(', ')})` : name;
}

/** What must be the same wherever a response name stands: lists, nulls and leaves. */
function shapeOf(field: GraphQLField<unknown, unknown> | undefined): string {
  if (!field) return 'String!';
  const type = getNamedType(field.type);
  return isCompositeType(type) ? String(field.type).replace(type.name, '…') : String(field.type);
}
