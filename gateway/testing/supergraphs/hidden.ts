import type { SupergraphSource } from './source.ts';

/** What clients may not see, scalars and enums that may be anything, and inputs with defaults. */
export const hidden: SupergraphSource = {
  name: 'hidden',
  subgraphs: {
    desk: `
      scalar Anything
      type Query {
        tickets(filter: TicketFilter = { state: OPEN, of: { min: 2 } }): [Ticket!]
        ticket(id: ID!, at: Anything): Ticket
        states: [State!]! state: State echo(of: [TicketFilter!], one: State = CLOSED): String
        owner: Owner owners: [Owner] parties: [Party!]
        secret: Int @inaccessible
      }
      enum State { OPEN CLOSED SECRET @inaccessible }
      input TicketFilter { state: State = CLOSED text: String of: Range = { max: 9 } any: Anything hidden: Int @inaccessible }
      input Range { min: Int! = 1 max: Int list: [Int!] = [1, 2] }
      type Ticket @key(fields: "id") @key(fields: "code") {
        id: ID! code: String! @inaccessible state: State states: [State] strict: State! any: Anything sure: Anything!
        owner: Owner! parties: [Party] grid: [[State]!]
      }
      interface Owner { id: ID! }
      type Person implements Owner @key(fields: "id") { id: ID! name: String }
      type Concealed implements Owner @key(fields: "id") @inaccessible { id: ID! name: String }
      union Party = Person | Concealed | Team
      type Team @key(fields: "id") { id: ID! lead: Person state: State! }
    `,
    notes: `
      scalar Anything
      type Query { notes: [Note!]! }
      type Note { text: String! on: Ticket state: State any: [Anything!] author: Team }
      enum State { OPEN CLOSED SECRET @inaccessible }
      type Ticket @key(fields: "code") { code: String! @inaccessible notes(like: Anything): [Note] open: Boolean! }
      type Team @key(fields: "id") { id: ID! size: Int! hidden: String @inaccessible }
      type Person @key(fields: "id") { id: ID! team: Team boss: Person! }
    `,
  },
};
