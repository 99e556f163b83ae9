/** Of what two parties agree, a message says that there is something, and never what. */
export const ofEngagements = {
  ENGAGEMENT_DRAFTED: {
    title: 'An organisation proposes an engagement to you',
    text: 'Read it and say whether you want it. Nothing obliges you.',
  },
  ENGAGEMENT_ACCEPTED: {
    title: 'An engagement was accepted',
    text: 'Once the working relation is assessed, the engagement begins.',
  },
  ENGAGEMENT_ACTIVE: {
    title: 'Your engagement is settled',
    text: 'You can sign up for the shifts that belong to it.',
  },
  ENGAGEMENT_ENDED: {
    title: 'An engagement was ended',
    text: 'See until which day it lasts. Confirmed shifts stay.',
  },
  RATE_PROPOSED: {
    title: 'A proposal waits for you',
    text: 'You see it in the portal alone: you and the other party, and nobody else.',
  },
  RATE_ACCEPTED: {
    title: 'Your proposal was accepted',
    text: 'You see what you agreed in the portal alone.',
  },
  RATE_WITHDRAWN: {
    title: 'A proposal was taken back',
    text: 'You can make one yourself.',
  },
  COMBINATION_JOB_PROPOSED: {
    title: 'There is a proposal for a combination job',
    text: 'Look at the weeks and say whether they are right.',
  },
  COMBINATION_JOB_AGREED: {
    title: 'The combination job is settled',
    text: 'All three said yes. The weeks count in your working time.',
  },
  COMBINATION_JOB_WITHDRAWN: {
    title: 'A proposal for a combination job does not go through',
    text: 'What was agreed before stays.',
  },
  COMBINATION_JOB_ENDED: {
    title: 'A combination job stops',
    text: 'See until which day it lasts.',
  },
} as const;
