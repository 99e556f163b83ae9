import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { learning } from '../src/schema.ts';

/** A neighbour that hears what learning says of people, and is never started: what is said waits for it. */
export const listener: SubgraphDefinition = {
  ...learning,
  name: 'listener',
  publishes: [],
  retention: [],
  borrows: ['learning.audit', 'learning.data-export-part', 'learning.message-due'].map(topic => ({
    topic,
    apply: async () => {},
  })),
};
