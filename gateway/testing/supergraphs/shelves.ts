import type { SupergraphSource } from './source.ts';

/** Two subgraphs fill the same places, each with what only it knows; a third knows the product by its key. */
export const shelves: SupergraphSource = {
  name: 'shelves',
  subgraphs: {
    first: `
      type Query { slots: [Slot!] @shareable }
      type Slot { product: Product @shareable shelf: String }
      type Product @key(fields: "id", resolvable: false) { id: ID! weight: Int }
    `,
    second: `
      type Query { slots: [Slot!] @shareable }
      type Slot { product: Product @shareable note: String }
      type Product @key(fields: "id", resolvable: false) { id: ID! pieces: Int }
    `,
    third: 'type Query { ranks: Int } type Product @key(fields: "id") { id: ID! rank: Int }',
  },
};
