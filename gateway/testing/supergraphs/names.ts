import type { SupergraphSource } from './source.ts';

/** Names that every object of JavaScript has already. */
export const names: SupergraphSource = {
  name: 'names',
  subgraphs: {
    one: `
      type Query { constructor: Thing toString(valueOf: Int): [Thing!] plain: Thing }
      type Thing @key(fields: "constructor") { constructor: ID! valueOf: Int size: Int isPrototypeOf: Part }
      type Part @shareable { hasOwnProperty: String size: Int }
    `,
    two: `
      type Query { other: [Thing] }
      type Thing @key(fields: "constructor") {
        constructor: ID! colour: String valueOf: Int @external
        toLocaleString: String @requires(fields: "valueOf")
        part: Part
      }
      type Part @shareable { hasOwnProperty: String size: Int }
    `,
  },
};
