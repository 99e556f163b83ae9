import type { SupergraphSource } from './source.ts';

/** Fields that need others of other subgraphs, with arguments, through interfaces and lists; and fields that come along. */
export const requires: SupergraphSource = {
  name: 'requires',
  subgraphs: {
    catalogue: `
      type Query { parcels: [Parcel!] parcel(id: ID = "id-1"): Parcel box: Box }
      type Parcel @key(fields: "id") {
        id: ID! weight(unit: Unit = KG): Int size: Size! sizes: [Size] kind: String! load: Load loads: [Load!]
      }
      enum Unit { KG G }
      type Size @shareable { width: Int height: Int! }
      interface Load { mass: Int }
      type Sand implements Load @shareable { mass: Int grain: String }
      type Water implements Load @shareable { mass: Int salt: Boolean }
      type Box @key(fields: "id") { id: ID! parcels: [Parcel] }
    `,
    shipping: `
      type Parcel @key(fields: "id") {
        id: ID!
        weight(unit: Unit = KG): Int @external
        size: Size! @external
        sizes: [Size] @external
        load: Load @external
        loads: [Load!] @external
        kind: String! @external
        cost(fast: Boolean): Int @requires(fields: "weight(unit: G) kind")
        volume: Int! @requires(fields: "size { width height }")
        volumes: [Int] @requires(fields: "sizes { width }")
        care: String @requires(fields: "load { ... on Sand { grain } ... on Water { salt mass } }")
        cares: [String!] @requires(fields: "loads { mass ... on Water { salt } }")
        label: Label @requires(fields: "kind")
      }
      enum Unit { KG G }
      type Size @shareable { width: Int height: Int! }
      interface Load { mass: Int }
      type Sand implements Load @shareable { mass: Int grain: String }
      type Water implements Load @shareable { mass: Int salt: Boolean }
      type Label { text: String! at: Parcel }
    `,
    insurance: `
      type Query { policies: [Policy!]! firstPolicy: Policy @shareable }
      type Policy @key(fields: "number") { number: ID! holder: Person! @provides(fields: "name town { name }") of: Parcel people: [Person] }
      type Person @key(fields: "id") { id: ID! name: String @external town: Town @external }
      type Town @shareable { name: String! size: Int }
      type Parcel @key(fields: "id") {
        id: ID! cost(fast: Boolean): Int @external premium: Float @requires(fields: "cost(fast: true)")
      }
    `,
    people: `
      type Query { people: [Person!] }
      type Person @key(fields: "id") { id: ID! name: String @shareable town: Town @shareable age: Int! }
      type Town @shareable { name: String! size: Int }
    `,
  },
};
