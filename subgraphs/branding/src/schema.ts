import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { entities, migrations } from './orm.ts';

/** Table of contents: how people outside get to know the members and come to work or learn there. */
export const branding: SubgraphDefinition = {
  name: 'branding',
  entities,
  migrations,
  resolvers: [() => undefined],
  references: {},
  publishes: [],
  borrows: [],
  jobs: [],
};
