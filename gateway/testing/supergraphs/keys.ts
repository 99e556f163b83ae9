import type { SupergraphSource } from './source.ts';

/** Several keys, compound and nested ones, shared fields, and fields that have moved. */
export const keys: SupergraphSource = {
  name: 'keys',
  subgraphs: {
    accounts: `
      type Query { me: User users: [User!]! user(id: ID!): User shared: Int @shareable }
      type User @key(fields: "id") @key(fields: "email") {
        id: ID! email: String! name: String born: Int @shareable address: Address @shareable nick(short: Boolean = true): String
      }
      type Address @shareable { street: String! town: String }
    `,
    products: `
      type Query { products(first: Int = 3): [Product] product(sku: String): Product! shared: Int @shareable }
      type Product @key(fields: "sku") @key(fields: "id maker { code }") {
        sku: String! id: ID! maker: Maker! price: Float weight: Int! tags: [String!] twin: Product seller: User
      }
      type Maker @key(fields: "code") { code: ID! founded: Int @shareable }
      type User @key(fields: "email") { email: String! owns: [Product!] born: Int @shareable }
    `,
    makers: `
      type Query { makers: [Maker!] }
      type Maker @key(fields: "code") { code: ID! founded: Int @shareable head: User products: [Product!]! }
      type Product @key(fields: "id maker { code }") {
        id: ID! maker: Maker! @shareable made: String! price: Float @override(from: "products")
      }
      type User @key(fields: "id") { id: ID! rank: Int! address: Address @shareable }
      type Address @shareable { street: String! town: String }
    `,
  },
};
