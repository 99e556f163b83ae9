import { registerEnumType } from 'type-graphql';

export enum MessageUrgency {
  NEEDED = 'NEEDED',
  NEWS = 'NEWS',
}

registerEnumType(MessageUrgency, {
  name: 'MessageUrgency',
  description: 'How pressing a message is.',
  valuesConfig: {
    NEEDED: { description: 'She must know it to do her work: it comes at once, and cannot be unsubscribed from.' },
    NEWS: { description: 'Good to know: comes in one mail a day unless she wants otherwise.' },
  },
});

export enum MessageGroup {
  MY_SHIFTS = 'MY_SHIFTS',
  SWAPS = 'SWAPS',
  QUALIFICATIONS = 'QUALIFICATIONS',
  PLANNING = 'PLANNING',
  AGREEMENTS = 'AGREEMENTS',
  PLACEMENTS = 'PLACEMENTS',
  ACCOUNT = 'ACCOUNT',
  INVITATIONS = 'INVITATIONS',
  WAITING_LISTS = 'WAITING_LISTS',
  EVENTS = 'EVENTS',
  LEARNING = 'LEARNING',
}

registerEnumType(MessageGroup, {
  name: 'MessageGroup',
  description: 'What a message is about, as far as people choose how to hear of it.',
  valuesConfig: {
    MY_SHIFTS: { description: 'What becomes of shifts that she signed up for.' },
    SWAPS: { description: 'Swaps of shifts that ask something of her, or are settled.' },
    QUALIFICATIONS: { description: 'Her registers, certificates and working time; trust in her that ends.' },
    PLANNING: { description: 'What planners and those whom they consult must do.' },
    AGREEMENTS: {
      description: 'What members agree and settle with each other, when it ends, and the handbook.',
    },
    PLACEMENTS: { description: 'Placements at other members (RUN): hers, of her people, or at her department.' },
    ACCOUNT: { description: 'Her account and her data.' },
    INVITATIONS: { description: 'Shifts and pools that she is invited to.' },
    WAITING_LISTS: { description: 'What happened while she waited for a place.' },
    EVENTS: { description: 'Events that she registered for.' },
    LEARNING: { description: 'What she learned and is trusted with from now on.' },
  },
});

export enum MessageTiming {
  AT_ONCE = 'AT_ONCE',
  DIGEST = 'DIGEST',
  OFF = 'OFF',
}

registerEnumType(MessageTiming, {
  name: 'MessageTiming',
  description: 'When messages of a group come by a channel.',
  valuesConfig: {
    AT_ONCE: { description: 'As soon as they are there, outside quiet hours.' },
    DIGEST: { description: 'In one mail a day, in the morning.' },
    OFF: { description: 'Not by this channel; in the portal they are always there.' },
  },
});

export enum MessageLanguage {
  nl = 'nl',
  en = 'en',
}

registerEnumType(MessageLanguage, {
  name: 'MessageLanguage',
  description: 'A language that messages are written in.',
  valuesConfig: { nl: { description: 'Dutch.' }, en: { description: 'English.' } },
});
