import { makeExecutableSchema } from '@graphql-tools/schema';
import type { Subgraph } from '@naober/kit/serve';
import type { Context } from '@naober/kit/context';
import {
  buildSchema,
  defaultFieldResolver,
  isEnumType,
  isObjectType,
  isScalarType,
  type GraphQLEnumType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';

/** Per subgraph its own context, as in the graph: the resolvers do not notice that they share a process. */
export interface MonolithContext {
  readonly of: ReadonlyMap<string, Context>;
}
type Resolver = GraphQLFieldResolver<unknown, MonolithContext>;

/**
 * The peer of the benchmark: the same resolvers as one plain GraphQL schema, without plans, fetches or
 * representations. A field of another subgraph finds its object by that subgraph's own reference resolver.
 */
export function monolithSchema(apiSdl: string, subgraphs: ReadonlyMap<string, Subgraph>): GraphQLSchema {
  const api = buildSchema(apiSdl);
  const resolvers: Record<string, unknown> = {};
  for (const type of Object.values(api.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type)) resolvers[type.name] = scalarOf(type.name, subgraphs);
    if (isEnumType(type)) resolvers[type.name] = enumValues(typeOf(type.name, subgraphs) as GraphQLEnumType);
    if (isObjectType(type)) {
      const fields = Object.keys(type.getFields()).map(field => [field, resolverOf(type.name, field, subgraphs)]);
      resolvers[type.name] = Object.fromEntries(fields);
    }
  }
  const known = Object.fromEntries(Object.entries(resolvers).filter(([, value]) => value !== undefined));
  return makeExecutableSchema({ typeDefs: apiSdl, resolvers: known as never });
}

function scalarOf(name: string, subgraphs: ReadonlyMap<string, Subgraph>) {
  return ['Boolean', 'Float', 'ID', 'Int', 'String'].includes(name) ? undefined : typeOf(name, subgraphs);
}

/** What stands inside for each value that clients see. */
function enumValues(type: GraphQLEnumType): Record<string, unknown> {
  return Object.fromEntries(type.getValues().map(({ name, value }) => [name, value]));
}

function typeOf(name: string, subgraphs: ReadonlyMap<string, Subgraph>) {
  return [...subgraphs.values()].map(({ schema }) => schema.getType(name)).find(type => type !== undefined);
}

/** Which subgraph an object came from; plain values come from where their parent did. */
const origins = new WeakMap<object, string>();
const foundElsewhere = new WeakMap<object, Map<string, unknown>>();

function resolverOf(typeName: string, fieldName: string, subgraphs: ReadonlyMap<string, Subgraph>): Resolver {
  const owners = new Map<string, Resolver>();
  for (const [name, { schema }] of subgraphs) {
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (field) owners.set(name, (field.resolve ?? defaultFieldResolver) as Resolver);
  }
  const isRoot = typeName === 'Query' || typeName === 'Mutation';
  return (parent, args, { of: contexts }, info) => {
    const origin = isRoot ? undefined : origins.get(parent as object);
    const owner = origin !== undefined && owners.has(origin) ? origin : [...owners.keys()][0]!;
    const resolve = (own: unknown) => tagged(owners.get(owner)!(own, args, contexts.get(owner) as never, info), owner);
    if (isRoot || origin === owner) return resolve(parent);
    const elsewhere = inSubgraph(parent as { id: string }, typeName, subgraphs.get(owner)!, contexts);
    return elsewhere.then(own => (own === null ? null : resolve(own)));
  };
}

function inSubgraph(
  object: { id: string },
  type: string,
  { definition }: Subgraph,
  contexts: MonolithContext['of'],
): Promise<unknown> {
  const known = foundElsewhere.get(object) ?? new Map<string, unknown>();
  foundElsewhere.set(object, known);
  if (!known.has(definition.name)) {
    const reference = definition.references[type]!({ id: object.id }, contexts.get(definition.name)!);
    known.set(definition.name, Promise.resolve(reference));
  }
  return known.get(definition.name) as Promise<unknown>;
}

function tagged(value: unknown, origin: string): unknown {
  if (value instanceof Promise) return value.then(settled => tagged(settled, origin));
  if (Array.isArray(value)) value.forEach(item => tagged(item, origin));
  else if (typeof value === 'object' && value !== null && !(value instanceof Date)) origins.set(value, origin);
  return value;
}
