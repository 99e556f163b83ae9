import { registerEnumType } from 'type-graphql';

export enum SwapKind {
  SWAP = 'SWAP',
  TAKE_OVER = 'TAKE_OVER',
}

registerEnumType(SwapKind, {
  name: 'SwapKind',
  description: 'What two professionals agree on.',
  valuesConfig: {
    SWAP: { description: 'Each works the shift of the other ("ruilen").' },
    TAKE_OVER: { description: 'One works the shift of the other ("overnemen").' },
  },
});

export enum SwapStatus {
  PROPOSED = 'PROPOSED',
  ACCEPTED_BY_OTHER = 'ACCEPTED_BY_OTHER',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  LAPSED = 'LAPSED',
}

registerEnumType(SwapStatus, {
  name: 'SwapStatus',
  description: 'Where a swap stands.',
  valuesConfig: {
    PROPOSED: { description: 'Waits for the other person; nothing has changed.' },
    ACCEPTED_BY_OTHER: { description: 'Both agree; a planner of a host still has to approve. Nothing has changed.' },
    DONE: { description: 'The places changed hands.' },
    REFUSED: { description: 'The other person, or a planner of a host, said no.' },
    WITHDRAWN: { description: 'Was taken back by who proposed it, or by who would give a shift away.' },
    LAPSED: { description: 'Came to nothing before the first of the shifts began.' },
  },
});
