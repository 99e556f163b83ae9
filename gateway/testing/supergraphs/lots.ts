import type { SupergraphSource } from './source.ts';

/** At one path stand entities of which some are known better than others, and one kind comes later than the other. */
export const lots: SupergraphSource = {
  name: 'lots',
  subgraphs: {
    root: `
      type Query { items: [Item!] }
      union Item = X | Y | Z
      type X { user: User @provides(fields: "town") }
      type Y { user: User }
      type Z @key(fields: "id") { id: ID! }
      type User @key(fields: "email") { email: ID! town: String @external }
    `,
    late: `
      type Z @key(fields: "id") { id: ID! user: User }
      type User @key(fields: "email", resolvable: false) { email: ID! }
    `,
    towns: 'type User @key(fields: "email") @key(fields: "id") { email: ID! id: ID! town: String @shareable }',
    slow: 'type User @key(fields: "email town") { email: ID! town: String @shareable rank: Int }',
    quick: 'type User @key(fields: "id") { id: ID! nick: String }',
  },
};
