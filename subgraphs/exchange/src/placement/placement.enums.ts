import { registerEnumType } from 'type-graphql';

/** SM-PLACE. */
export enum PlacementStatus {
  IDEA = 'IDEA',
  REQUESTED = 'REQUESTED',
  LEAD_APPROVED = 'LEAD_APPROVED',
  HOST_ACCEPTED = 'HOST_ACCEPTED',
  AGREEMENT_PENDING = 'AGREEMENT_PENDING',
  ONBOARDING = 'ONBOARDING',
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  EVALUATING = 'EVALUATING',
  COMPLETED = 'COMPLETED',
  ENDED_EARLY = 'ENDED_EARLY',
}

/** As what somebody acts on a placement. */
export enum PlacementParty {
  PROFESSIONAL = 'PROFESSIONAL',
  HOME_LEAD = 'HOME_LEAD',
  HOME_HR = 'HOME_HR',
  HOST = 'HOST',
  PLATFORM = 'PLATFORM',
}

export enum PlacementAct {
  CHANGE_WISH = 'CHANGE_WISH',
  DROP_WISH = 'DROP_WISH',
  REQUEST = 'REQUEST',
  WITHDRAW = 'WITHDRAW',
  APPROVE = 'APPROVE',
  REFUSE = 'REFUSE',
  ACCEPT = 'ACCEPT',
  PREPARE_AGREEMENT = 'PREPARE_AGREEMENT',
  AGREE = 'AGREE',
  TICK = 'TICK',
  START = 'START',
  PAUSE = 'PAUSE',
  RESUME = 'RESUME',
  END_EARLY = 'END_EARLY',
  FINISH = 'FINISH',
  EVALUATE = 'EVALUATE',
  COMPLETE = 'COMPLETE',
  SET_GOALS = 'SET_GOALS',
  SAY_GOAL = 'SAY_GOAL',
}

registerEnumType(PlacementStatus, {
  name: 'ExchangePlacementStatus',
  description: 'Where a placement stands (SM-PLACE).',
  valuesConfig: {
    IDEA: { description: 'A wish of the professional, seen by her alone.' },
    REQUESTED: { description: 'Waits for her team lead at home.' },
    LEAD_APPROVED: { description: 'Her team lead said yes; waits for the host.' },
    HOST_ACCEPTED: { description: 'The host said yes; HR at home prepares the agreement.' },
    AGREEMENT_PENDING: { description: 'Waits for the detachment agreement to be signed by all three.' },
    ONBOARDING: { description: 'The agreement is in force; what must be ready for her first day is worked through.' },
    ACTIVE: { description: 'She works at the host.' },
    PAUSED: { description: 'Interrupted; can go on.' },
    EVALUATING: { description: 'Her last day is over; those who were in it say how it was.' },
    COMPLETED: { description: 'Done.' },
    ENDED_EARLY: { description: 'Ended before its last day, by one of the three parties, with a reason.' },
  },
});

registerEnumType(PlacementParty, {
  name: 'ExchangePlacementParty',
  description: 'As what somebody acts on a placement.',
  valuesConfig: {
    PROFESSIONAL: { description: 'Who is placed.' },
    HOME_LEAD: { description: 'Her team lead at home.' },
    HOME_HR: { description: 'HR of her employer.' },
    HOST: { description: 'Team lead or planner of the department where she is placed.' },
    PLATFORM: { description: 'Nobody: it followed from a date or an agreement.' },
  },
});

registerEnumType(PlacementAct, {
  name: 'ExchangePlacementAct',
  description: 'What can be done with a placement.',
  valuesConfig: {
    CHANGE_WISH: { description: 'Change the wish.' },
    DROP_WISH: { description: 'Drop the wish.' },
    REQUEST: { description: 'Ask the team lead at home.' },
    WITHDRAW: { description: 'Take the request back: it is a wish again.' },
    APPROVE: { description: 'Say yes, as team lead at home.' },
    REFUSE: { description: 'Say no, as who has the turn: it is a wish again.' },
    ACCEPT: { description: 'Say yes, as host.' },
    PREPARE_AGREEMENT: { description: 'Take up the detachment agreement, as HR at home.' },
    AGREE: { description: 'The detachment agreement came into force.' },
    TICK: { description: 'Tick a point of the onboarding list.' },
    START: { description: 'Begin the placement, as host.' },
    PAUSE: { description: 'Interrupt it.' },
    RESUME: { description: 'Let it go on.' },
    END_EARLY: { description: 'End it before its last day.' },
    FINISH: { description: 'Its last day is over: begin to look back.' },
    EVALUATE: { description: 'Answer the questionnaire.' },
    COMPLETE: { description: 'Close it.' },
    SET_GOALS: { description: 'Add or remove goals.' },
    SAY_GOAL: { description: 'Say whether a goal was reached.' },
  },
});
