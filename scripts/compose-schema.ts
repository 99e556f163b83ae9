import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { branding } from '@naober/branding/schema';
import { exchange } from '@naober/exchange/schema';
import { governance } from '@naober/governance/schema';
import { subgraphSdl, type SubgraphDefinition } from '@naober/kit/subgraph';
import { learning } from '@naober/learning/schema';
import { parse, printSchema } from 'graphql';

/** The four domains, in the order in which they are started. */
export const subgraphs: readonly SubgraphDefinition[] = [governance, learning, exchange, branding];

/** The files of `schema/` by name, with what composition has to say about them. */
export interface ComposedSchema {
  readonly files: Readonly<Record<string, string>>;
  /** Contradictions: there is no supergraph then. */
  readonly errors: readonly string[];
  /** Things that compose but should not be left so. */
  readonly hints: readonly string[];
}

/** Composes what the resolver classes declare into the supergraph and the schema that clients see. */
export function composeSchema(definitions: readonly SubgraphDefinition[] = subgraphs): ComposedSchema {
  const sdls = definitions.map(definition => [definition.name, subgraphSdl(definition)] as const);
  const files = Object.fromEntries(sdls.map(([name, sdl]) => [`${name}.graphql`, sdl]));
  const services = sdls.map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid/graphql` }));
  const { supergraphSdl, errors, hints } = composeServices(services);
  if (!supergraphSdl) return { files, errors: (errors ?? []).map(({ message }) => message), hints: [] };
  const api = printSchema(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema());
  return {
    files: { ...files, 'supergraph.graphql': `${supergraphSdl.trim()}\n`, 'api.graphql': `${api}\n` },
    errors: [],
    hints: (hints ?? []).map(({ message }) => message),
  };
}
