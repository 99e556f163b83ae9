import { Supergraph, type Schema } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { typeNames, type IsOfType } from './type-names.ts';

/** A supergraph as the executor needs it. */
export interface LoadedSupergraph {
  readonly sdl: string;
  /** What clients see, as Apollo's code and as graphql-js know it. */
  readonly apiSchema: Schema;
  readonly schema: GraphQLSchema;
  /** With all that is hidden from clients. */
  readonly supergraphSchema: GraphQLSchema;
  readonly isOfType: IsOfType;
  /** Names of the subgraphs, with the addresses that the supergraph gives. */
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
}

/** Throws for an SDL that is no valid supergraph. */
export function loadSupergraph(sdl: string): LoadedSupergraph {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: true });
  const apiSchema = supergraph.apiSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  return {
    sdl,
    apiSchema,
    schema: apiSchema.toGraphQLJSSchema(),
    supergraphSchema,
    isOfType: typeNames(supergraphSchema),
    subgraphs: [...supergraph.subgraphsMetadata()],
  };
}
