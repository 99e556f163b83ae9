import type { SupergraphSource } from './source.ts';

/** Interfaces, unions whose members differ by subgraph, entity interfaces, and subgraphs that know those as objects. */
export const abstract: SupergraphSource = {
  name: 'abstract',
  subgraphs: {
    library: `
      type Query { media: [Media!] medium(id: ID!): Media books: [Book] search(text: String): [Found] named: Named anything: Found! }
      interface Media @key(fields: "id") { id: ID! title: String! year: Int }
      type Book implements Media & Named @key(fields: "id") { id: ID! title: String! year: Int name: String label: String! @shareable pages: Int! sequel: Book }
      type Film implements Media & Named @key(fields: "id") { id: ID! title: String! year: Int name: String label: String minutes: Int cast: [Actor!] }
      type Game implements Media @key(fields: "id") { id: ID! title: String! year: Int players: [Int!]! }
      interface Named { name: String }
      type Actor implements Named @key(fields: "id") { id: ID! name: String played: [Media] }
      union Found = Book | Film | Actor
    `,
    reviews: `
      type Query { topMedia(first: Int): [Media] lastReview: Review }
      type Media @interfaceObject @key(fields: "id") { id: ID! reviews(first: Int! = 2): [Review!]! score: Float best: Media }
      type Review { text: String about: Media! by: Actor }
      type Actor @key(fields: "id") { id: ID! reviews: [Review] }
    `,
    shop: `
      type Query { offers: [Offer] deal: Deal shelf: [[Deal]!] }
      interface Priced { price: Int! }
      type Offer implements Priced { price: Int! of: Book }
      type Sale implements Priced { price: Int! until: String films: [Film!] }
      union Deal = Offer | Sale | Book
      type Book implements Priced @key(fields: "id") { id: ID! price: Int! stock: Int label: String @shareable }
      type Film @key(fields: "id") { id: ID! price: Int }
    `,
    stats: `
      type Query { counted: [Counted!] }
      type Counted { of: Media! times: Int }
      type Media @interfaceObject @key(fields: "id") {
        id: ID! year: Int @external weight: Int rank(of: Rank = HIGH): Rank age: Int @requires(fields: "year")
      }
      enum Rank { HIGH LOW }
    `,
  },
};
