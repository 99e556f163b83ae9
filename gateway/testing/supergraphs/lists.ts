import type { SupergraphSource } from './source.ts';

/** Lists of lists and every mix of what may be null and what may not. */
export const lists: SupergraphSource = {
  name: 'lists',
  subgraphs: {
    grids: `
      type Query { grid: Grid grids: [Grid!]! cells: [[Cell!]!]! strict: Grid! }
      type Grid @key(fields: "id") {
        id: ID! rows: [[Cell]] strictRows: [[Cell!]!] cube: [[[Int]!]] words: [[String!]] cell: Cell strictCell: Cell!
      }
      type Cell @key(fields: "id") { id: ID! number: Int! text: String numbers: [Int!]! maybe: [Int] spots: [[Spot]] @shareable row: [Spot] @shareable spot: Spot @shareable }
      type Spot { x: Int @shareable only: String! deep: Depth @shareable }
      type Depth { a: Int }
    `,
    colours: `
      type Query { palette: [Cell] }
      type Cell @key(fields: "id") { id: ID! colour: String! shades: [[Shade!]!] shade: Shade! next: Cell spots: [[Spot]] @shareable row: [Spot] @shareable spot: Spot @shareable }
      type Spot { x: Int @shareable also: Float at: Place deep: Depth @shareable }
      type Depth { b: [Int!] }
      type Place { b: [Int!] }
      type Shade { name: String! level: Float of: Cell! deep: [Shade!]! }
      type Grid @key(fields: "id") { id: ID! colours: [String!]! best: [Cell!] worst: [[Cell]!]! }
    `,
  },
};
