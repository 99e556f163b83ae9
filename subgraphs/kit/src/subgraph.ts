import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import type { EntityClass } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import { isObjectType, parse, print, type GraphQLSchema } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { buildSchemaSync, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import type { Context } from './context.ts';
import type { SubjectOf, TenantOf } from './audit.ts';
import type { Borrowing, Job, Publication } from './events.ts';
import { guardMutation, guardViewerCan } from './guard-mutation.ts';
import { withListSizes } from './list-size.ts';
import type { Retention } from './retention.ts';
import type { Round } from './rounds.ts';

/** Answers a reference of the gateway: the entity, or null for unknown and forbidden alike. */
export type ReferenceResolver = (reference: { id: string }, context: Context) => unknown;

/** The table of contents of a subgraph; each `schema.ts` exports one. */
export interface SubgraphDefinition {
  /** Also the name of its database schema, of its role `naober_<name>` and of its events `<name>_events`. */
  readonly name: string;
  readonly resolvers: NonEmptyArray<Function>;
  /** By type name: how an entity that this subgraph owns or extends is found by its key. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  readonly entities: readonly EntityClass<object>[];
  /** In the order of their names, which never change once landed. */
  readonly migrations: readonly { name: string; class: new (...args: never[]) => Migration }[];
  readonly publishes: readonly Publication[];
  readonly borrows: readonly Borrowing[];
  readonly jobs: readonly Job[];
  /** Whose a record is, for the audit log; left out: nobody's. */
  readonly subjectOf?: SubjectOf;
  /** Of which tenant a record is, for the audit log; left out: that of who asks. */
  readonly tenantOf?: TenantOf;
  /** What is looked at again and again. */
  readonly rounds?: readonly Round[];
  /** What is forgotten after a time; how long, `retention_rule` says, which migrations fill. */
  readonly retention?: readonly Retention[];
  /** Tables that the running subgraph may add to and read, and never change. */
  readonly appendOnly?: readonly string[];
}

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@cost", "@listSize"])\n`;

/** What the resolver classes of a subgraph declare, with federation's directives, before federation sees it. */
function declaredSchema({ resolvers }: SubgraphDefinition): GraphQLSchema {
  return buildSchemaSync({
    resolvers,
    orphanedTypes: typesWithFieldResolvers(resolvers),
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    validate: false,
    skipCheck: true, // federation's directives are not known to plain GraphQL
  });
}

/** A neighbour's type that gets fields here may be reached only by its reference, from no query of our own. */
function typesWithFieldResolvers(resolvers: readonly Function[]): Function[] {
  const { resolverClasses, fieldResolvers } = getMetadataStorage();
  const resolving = new Set(fieldResolvers.map(({ target }) => target));
  return resolverClasses
    .filter(({ target }) => resolvers.includes(target) && resolving.has(target))
    .map(({ getObjectType }) => getObjectType() as Function);
}

const sdlOf = (declared: GraphQLSchema) =>
  `${federation}\n${print(withListSizes(getDocumentNodeFromSchema(declared)))}\n`;

/** The federated schema of a subgraph: what its resolver classes declare, with its references. */
export function subgraphSchema(definition: SubgraphDefinition): GraphQLSchema {
  const declared = declaredSchema(definition);
  const resolverMap = guarded(declared);
  for (const [type, resolve] of Object.entries(definition.references)) {
    resolverMap[type] = { ...resolverMap[type], __resolveReference: resolve };
  }
  return buildSubgraphSchema({ typeDefs: parse(sdlOf(declared)), resolvers: resolverMap as never });
}

const isGuardedField = (field: string): boolean => /^viewerCan[A-Z]/.test(field);

/** Every mutation, and every field that tells what the viewer can do, with what all of them owe. */
function guarded(declared: GraphQLSchema): Record<string, object> {
  const resolverMap = createResolversMap(declared) as Record<string, Record<string, never>>;
  for (const type of Object.values(declared.getTypeMap()).filter(isObjectType)) {
    const of = resolverMap[type.name] ?? {};
    for (const field of plainFields(type.name)) delete of[field];
    for (const [field, resolve] of Object.entries(of)) {
      if (type.name === 'Mutation') of[field] = guardMutation(field, resolve) as never;
      else if (isGuardedField(field)) of[field] = guardViewerCan(resolve) as never;
    }
  }
  return resolverMap;
}

/**
 * Fields that are read from the object as they are. TypeGraphQL makes a resolver for each, which reads the same and
 * costs more than all the rest of a long list.
 */
function plainFields(typeName: string): string[] {
  const { objectTypes, fieldResolvers } = getMetadataStorage();
  const type = objectTypes.find(({ name }) => name === typeName);
  const resolved = fieldResolvers.filter(({ getObjectType }) => getObjectType?.() === type?.target);
  const isResolved = (field: string) => resolved.some(({ methodName }) => methodName === field);
  const isPlain = (field: string) => !isResolved(field) && !isGuardedField(field);
  return (type?.fields ?? []).flatMap(({ name, schemaName }) => (name === schemaName && isPlain(name) ? [name] : []));
}

/** The subgraph's own SDL, as it stands in `schema/`. */
export function subgraphSdl(definition: SubgraphDefinition): string {
  return sdlOf(declaredSchema(definition));
}

export { GraphQLDateTime as DateTime, GraphQLLocalDate as LocalDate };
