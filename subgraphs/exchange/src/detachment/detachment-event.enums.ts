import { registerEnumType } from 'type-graphql';

export enum DetachmentEventKind {
  DRAFTED = 'DRAFTED',
  CHANGED = 'CHANGED',
  SENT = 'SENT',
  SIGNED = 'SIGNED',
  HANDED_OVER = 'HANDED_OVER',
  REFUSED = 'REFUSED',
  REMINDED = 'REMINDED',
  ACTIVATED = 'ACTIVATED',
  HELD_UP = 'HELD_UP',
  SUSPENDED = 'SUSPENDED',
  RESUMED = 'RESUMED',
  ENDED = 'ENDED',
  TERMINATED = 'TERMINATED',
  EXPIRED = 'EXPIRED',
  SUPERSEDED = 'SUPERSEDED',
}

export enum DetachmentEndReason {
  MUTUAL = 'MUTUAL',
  PLACEMENT_ENDED = 'PLACEMENT_ENDED',
  NOTICE = 'NOTICE',
  EMPLOYMENT_ENDED = 'EMPLOYMENT_ENDED',
  MERGER = 'MERGER',
  WITHDRAWN = 'WITHDRAWN',
  OTHER = 'OTHER',
}

export enum DetachmentRefusalReason {
  DATES_DIFFER = 'DATES_DIFFER',
  TERMS_DIFFER = 'TERMS_DIFFER',
  COST_DIFFERS = 'COST_DIFFERS',
  WRONG_PERSON = 'WRONG_PERSON',
  NOT_WANTED = 'NOT_WANTED',
  OTHER = 'OTHER',
}

export enum SuspensionReason {
  ILLNESS = 'ILLNESS',
  LEAVE = 'LEAVE',
  HOME_NEEDS = 'HOME_NEEDS',
  HOST_CLOSED = 'HOST_CLOSED',
  OTHER = 'OTHER',
}

registerEnumType(DetachmentEventKind, {
  name: 'DetachmentEventKind',
  description: 'What can happen to a version of a detachment agreement.',
  valuesConfig: {
    DRAFTED: { description: 'It was drafted.' },
    CHANGED: { description: 'The draft was changed.' },
    SENT: { description: 'It was sent for signing.' },
    SIGNED: { description: 'A party signed.' },
    HANDED_OVER: { description: 'Signing for a member was handed over to another entitled signer.' },
    REFUSED: { description: 'A party refused to sign; it is a draft again.' },
    REMINDED: { description: 'A party was reminded.' },
    ACTIVATED: { description: 'It came into force.' },
    HELD_UP: {
      description: 'All had signed and the first day had come, and something kept it from coming into force.',
    },
    SUSPENDED: { description: 'It was put on hold.' },
    RESUMED: { description: 'It holds again.' },
    ENDED: { description: 'It was ended as all agreed.' },
    TERMINATED: { description: 'One party ended it, or it was withdrawn.' },
    EXPIRED: { description: 'Its last day was over.' },
    SUPERSEDED: { description: 'A newer version took its place.' },
  },
});

registerEnumType(DetachmentEndReason, {
  name: 'DetachmentEndReason',
  description: 'Why a detachment agreement ended before its last day.',
  valuesConfig: {
    MUTUAL: { description: 'All three agreed.' },
    PLACEMENT_ENDED: { description: 'The placement that it was for is over.' },
    NOTICE: { description: 'One party gave notice.' },
    EMPLOYMENT_ENDED: { description: 'She no longer works for the home member.' },
    MERGER: { description: 'A party merged, and its successor took its place.' },
    WITHDRAWN: { description: 'Withdrawn before all had signed.' },
    OTHER: { description: 'Another reason.' },
  },
});

registerEnumType(DetachmentRefusalReason, {
  name: 'DetachmentRefusalReason',
  description: 'Why a party does not sign.',
  valuesConfig: {
    DATES_DIFFER: { description: 'The days are not those that were agreed.' },
    TERMS_DIFFER: { description: 'The text says something else than was agreed.' },
    COST_DIFFERS: { description: 'The cost is not what was agreed.' },
    WRONG_PERSON: { description: 'It names the wrong person, department or profession.' },
    NOT_WANTED: { description: 'The detachment is not wanted any more.' },
    OTHER: { description: 'Another reason.' },
  },
});

registerEnumType(SuspensionReason, {
  name: 'DetachmentSuspensionReason',
  description: 'Why a detachment agreement is on hold.',
  valuesConfig: {
    ILLNESS: { description: 'She cannot work; why is not kept.' },
    LEAVE: { description: 'She is on leave.' },
    HOME_NEEDS: { description: 'The home member needs her for a time.' },
    HOST_CLOSED: { description: 'The department of the host is closed for a time.' },
    OTHER: { description: 'Another reason.' },
  },
});
