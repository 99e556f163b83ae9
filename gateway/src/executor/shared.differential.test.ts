import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { SupergraphSource } from '../../testing/supergraphs/source.ts';
import { TwoGateways } from '../../testing/two-gateways.ts';

/** Two subgraphs fill the same places, each with what only it knows; a third knows the product by its key. */
const shelves: SupergraphSource = {
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

let gateways: TwoGateways;
beforeAll(async () => {
  gateways = await TwoGateways.start(shelves);
});
afterAll(() => gateways.stop());

const slots = (field: string, values: readonly number[]) => ({
  data: { slots: values.map(value => ({ product: { __typename: 'Product', id: 'p', [field]: value } })) },
});

/** Milliseconds after which each answers. */
const orders = [
  { first: 0, second: 20, third: 0 },
  { first: 0, second: 20, third: 60 },
  { first: 20, second: 0, third: 0 },
  { first: 20, second: 0, third: 60 },
] as const;

test.each(orders)('what two subgraphs say of one entity by its place stays in its place: %j', async order => {
  for (const [weights, pieces] of [
    [
      [1, 1],
      [2, 3],
    ],
    [
      [1, 2],
      [3, 3],
    ],
    [
      [1, 1],
      [2, 2],
    ],
  ] as const) {
    const both = await gateways.answers(
      { query: '{ slots { product { weight pieces rank } } }' },
      0,
      async (name, fetch) => {
        await wait(order[name as keyof typeof order]);
        if (name === 'first') return slots('weight', weights);
        if (name === 'second') return slots('pieces', pieces);
        return { data: { _entities: (fetch.variables['representations'] as unknown[]).map(() => ({ rank: 7 })) } };
      },
    );
    expect(both!.ours).toEqual(both!.apollo);
    const wanted = [0, 1].map(at => ({ product: { weight: weights[at], pieces: pieces[at], rank: 7 } }));
    expect(JSON.parse(both!.ours.data!)).toEqual({ slots: wanted });
  }
});
