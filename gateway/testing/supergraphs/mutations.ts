import type { SupergraphSource } from './source.ts';

/** Mutations of several subgraphs, which run one after another: each answer depends on how many went before. */
export const mutations: SupergraphSource = {
  name: 'mutations',
  subgraphs: {
    left: `
      type Query { item(id: ID = "id-0"): Item }
      type Mutation { push(value: Int! = 1): Item! pull(input: Pull): Item leftCount: Int! wipe: [Item!] }
      input Pull { from: ID! = "id-2" hard: Boolean = false }
      type Item @key(fields: "id") { id: ID! value: Int items: [Item!] }
    `,
    right: `
      type Query { rights: [Item] }
      type Mutation { turn(by: Float): Item rightCount: Int both: Pair! }
      type Pair { first: Item second: Item! }
      type Item @key(fields: "id") { id: ID! angle: Float! label: String }
    `,
  },
};
