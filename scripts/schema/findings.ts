import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Names of files whose text is not what composition makes of the code. */
export function staleFiles(files: Readonly<Record<string, string>>, read: (name: string) => string): string[] {
  return Object.entries(files)
    .filter(([name, text]) => readOr(read, name) !== text)
    .map(([name]) => name);
}

function readOr(read: (name: string) => string, name: string): string | null {
  try {
    return read(name);
  } catch {
    return null; // not there = stale
  }
}

/** Coordinates (`Type.field(arg)`) of everything that says nothing about itself. */
export function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(type => !isIntrospectionType(type) && !isBuiltIn(type))
    .flatMap(undescribedIn);
}

const builtIn = new Set(['Boolean', 'Float', 'ID', 'Int', 'String']);
const roots = new Set(['Query', 'Mutation']);
const isBuiltIn = ({ name }: GraphQLNamedType) => builtIn.has(name);

function undescribedIn(type: GraphQLNamedType): string[] {
  const own = type.description || roots.has(type.name) ? [] : [type.name];
  return [
    ...own,
    ...partsOf(type)
      .filter(([, description]) => !description)
      .map(([coordinate]) => coordinate),
  ];
}

type Part = [coordinate: string, description: string | null | undefined];

function partsOf(type: GraphQLNamedType): Part[] {
  if (isScalarType(type)) return [];
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => [`${type.name}.${name}`, description]);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, description }) => [`${type.name}.${name}`, description]);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }): Part[] => [
    [`${type.name}.${name}`, description],
    ...args.map((arg): Part => [`${type.name}.${name}(${arg.name}:)`, arg.description]),
  ]);
}

/** Fields of Query that may not be null: the one subgraph behind such a field would take all others down with it. */
export function unyielding(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => `Query.${name}`);
}

/** What a client that was written against `before` could trip over. */
export function breakingChanges(before: string, now: string): string[] {
  return findBreakingChanges(buildSchema(before), buildSchema(now)).map(({ description }) => description);
}
