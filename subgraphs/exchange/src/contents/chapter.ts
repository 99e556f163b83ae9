import type { SubgraphDefinition } from '@naober/kit/subgraph';

/** A part of the table of contents: nouns that belong together. */
export type Chapter = Pick<SubgraphDefinition, 'resolvers' | 'references' | 'jobs'>;
