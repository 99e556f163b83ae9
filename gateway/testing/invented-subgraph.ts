import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  defaultFieldResolver,
  execute,
  isAbstractType,
  isObjectType,
  isUnionType,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { SubgraphFetch } from '../src/executor/run.ts';
import { spoiled } from './faults.ts';
import { directiveFields } from './key-fields.ts';
import { inventValue, typeOfThing, type Thing } from './invented-value.ts';
import { namelessOf, type Trial } from './trial.ts';

/** All that federation knows, for every subgraph. */
const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires",
  "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@tag"])\n`;

/** A subgraph that needs no resolvers: what it answers is invented by type, number of the thing, field and arguments. */
export class InventedSubgraph {
  readonly typeDefs: DocumentNode;
  readonly schema: GraphQLSchema;
  private readonly documents = new Map<string, DocumentNode>();

  constructor(
    readonly name: string,
    sdl: string,
  ) {
    this.typeDefs = parse(header + sdl);
    this.schema = buildSubgraphSchema(this.typeDefs);
  }

  /** Makes it answer; `keys` are those of all subgraphs. */
  invent(keys: ReadonlySet<string>): this {
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (type.name.startsWith('__') || type.name === '_Service') continue;
      if (isAbstractType(type)) type.resolveType = (thing: Thing) => thing.type;
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) field.resolve = resolver(type, field, keys);
    }
    return this;
  }

  /** What it says, with the faults of the trial. */
  async answer(fetch: SubgraphFetch, trial: Trial): Promise<ExecutionResult> {
    const { schema } = this;
    trial.note(this.name, fetch);
    const said = trial.says?.(this.name, fetch);
    if (said) return said;
    const { variables: variableValues, operationName } = fetch;
    const named = operationName === undefined ? {} : { operationName };
    const document = this.documentOf(fetch.query);
    const result = await execute({ schema, document, variableValues, contextValue: trial, ...named });
    await trial.turn(this.name, namelessOf(fetch));
    return spoiled(result, this.name, fetch, trial);
  }

  private documentOf(query: string): DocumentNode {
    const known = this.documents.get(query);
    if (known) return known;
    if (this.documents.size > 1_000) this.documents.clear();
    const document = parse(query);
    this.documents.set(query, document);
    return document;
  }
}

type Resolver = GraphQLFieldResolver<Thing | undefined, Trial>;

function resolver(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, keys: ReadonlySet<string>): Resolver {
  if (field.name === '_service') return defaultFieldResolver as Resolver;
  if (field.name === '_entities') {
    return (_root, { representations }, _trial, { schema }) =>
      (representations as Record<string, unknown>[]).map(one => entityOf(one, schema));
  }
  const required = directiveFields(field.astNode, 'requires').flat();
  const names = required.flatMap(one => ('name' in one && one.name ? [one.name.value] : []));
  const isKey = keys.has(`${type.name}.${field.name}`);
  const isMutation = type.name === 'Mutation';
  return (thing = { type: type.name, n: 0 }, args, trial, { schema }) => {
    const words: unknown[] = [
      trial.world,
      thing.type,
      thing.n,
      field.name,
      args,
      names.map(name => thing.given?.[name]),
    ];
    if (isMutation) words.push((trial.mutations += 1));
    const fault = trial.fieldFault(...words);
    if (fault === 'null') return null;
    if (fault === 'throws') throw new Error(`No ${field.name} of ${thing.type} ${thing.n}`);
    return inventValue(field.type, { schema, field: field.name, n: isKey ? thing.n : undefined, words });
  };
}

/** By the number that its key ends in. */
function entityOf(representation: Record<string, unknown>, schema: GraphQLSchema): Thing | Error | null {
  const number = JSON.stringify({ ...representation, __typename: undefined }).match(/-(\d+)"/)?.[1];
  const type = schema.getType(String(representation['__typename']));
  if (!type || isUnionType(type)) return new Error(`No type ${String(representation['__typename'])}`);
  if (number === undefined) return null;
  const n = Number(number);
  return { type: typeOfThing(type, n, schema), n, given: representation };
}
