import { MessageGroup, MessageUrgency } from './message.enums.ts';

/** Every kind of message that any subgraph may say is due, by what it is about. */
const kindsOf = {
  MY_SHIFTS: [
    'SIGN_UP_CONFIRMED',
    'SIGN_UP_DECLINED',
    'PLACE_OFFERED',
    'SIGN_UP_ON_HOLD',
    'SIGN_UP_RELEASED',
    'PLACE_CANCELLED',
    'SHIFT_CHANGED',
    'RECONFIRM_NEEDED',
    'SHIFT_CANCELLED',
    'NO_SHOW_RECORDED',
    'NO_SHOW_UNDONE',
    'FEEDBACK_RECEIVED',
    'HOURS_TO_ENTER',
    'HOURS_VERIFIED',
    'HOURS_RETURNED',
    'HOURS_WAIT_FOR_YOU',
    'HOURS_CLOSE_FOR_YOU',
    'DETACHMENT_SIGNED',
    'DETACHMENT_REFUSED',
    'DETACHMENT_HELD_UP',
    'DETACHMENT_SUSPENDED',
    'DETACHMENT_RESUMED',
    'DETACHMENT_ENDED',
    'DETACHMENT_PASSED_ON',
    'DETACHMENT_TO_SIGN',
    'DETACHMENT_SIGN_REMINDER',
  ],
  SWAPS: ['SWAP_PROPOSED', 'SWAP_ACCEPTED', 'SWAP_REFUSED', 'SWAP_WITHDRAWN', 'SWAP_LAPSED', 'SWAP_DONE'],
  QUALIFICATIONS: [
    'WORKING_TIME_SIGNAL',
    'CREDENTIAL_EXPIRES',
    'CREDENTIAL_EXPIRED',
    'CREDENTIAL_DECIDED',
    'ENTRUSTMENT_LOWERED',
    'ENTRUSTMENT_REVOKED',
    'ENTRUSTMENT_EXPIRES',
    'ENTRUSTMENT_EXPIRED',
    'SIDE_WORK_OBJECTED',
    'SIDE_WORK_UPHELD',
    'SIDE_WORK_LIFTED',
  ],
  PLANNING: [
    'CONSULTATION_REQUESTED',
    'CONSULTATION_ACCEPTED',
    'CONSULTATION_GIVEN_BACK',
    'CONSULTATION_WITHDRAWN',
    'SIDE_WORK_APPEALED',
    'HOURS_DISPUTED',
    'HOURS_WAIT',
    'HOURS_CLOSE',
    'ENGAGEMENT_DRAFTED',
    'ENGAGEMENT_ACCEPTED',
    'ENGAGEMENT_ACTIVE',
    'ENGAGEMENT_ENDED',
    'RATE_PROPOSED',
    'RATE_ACCEPTED',
    'RATE_WITHDRAWN',
    'COMBINATION_JOB_PROPOSED',
    'COMBINATION_JOB_AGREED',
    'COMBINATION_JOB_WITHDRAWN',
    'COMBINATION_JOB_ENDED',
  ],
  AGREEMENTS: [
    'AGREEMENT_CONSULTED',
    'AGREEMENT_REACTED',
    'AGREEMENT_ENDS',
    'AGREEMENT_NOTICE_DUE',
    'AGREEMENT_NOTICE_GIVEN',
    'AGREEMENT_RENEWED',
    'AGREEMENT_TERMINATED',
    'AGREEMENT_NOVATED',
    'HANDBOOK_PUBLISHED',
    'SETTLEMENT_PROPOSED',
    'SETTLEMENT_TO_APPROVE',
    'SETTLEMENT_APPROVED',
    'SETTLEMENT_APPROVAL_WITHDRAWN',
    'SETTLEMENT_HELD',
    'SETTLEMENT_INVOICED',
    'SETTLEMENT_CREDITED',
    'VAT_EXEMPTION_ENDS',
  ],
  PLACEMENTS: [
    'PLACEMENT_REQUESTED',
    'PLACEMENT_WITHDRAWN',
    'PLACEMENT_APPROVED',
    'PLACEMENT_REFUSED',
    'PLACEMENT_ACCEPTED',
    'PLACEMENT_TO_AGREE',
    'PLACEMENT_ONBOARDING',
    'PLACEMENT_STARTED',
    'PLACEMENT_PAUSED',
    'PLACEMENT_RESUMED',
    'PLACEMENT_ENDED_EARLY',
    'PLACEMENT_TO_EVALUATE',
    'PLACEMENT_COMPLETED',
    'PLACEMENT_WAITS',
    'STORY_WAITING',
  ],
  ACCOUNT: ['DATA_EXPORT_READY'],
  INVITATIONS: ['SIGN_UP_INVITED', 'POOL_INVITED'],
  WAITING_LISTS: ['OFFER_LAPSED', 'WAITING_SKIPPED'],
  EVENTS: ['EVENT_PLACE_FREE'],
  LEARNING: ['ENTRUSTMENT_GRANTED'],
} as const satisfies Record<MessageGroup, readonly string[]>;

export type MessageKind = (typeof kindsOf)[MessageGroup][number];

/** What is news may wait for a day; all else is needed at once. */
const news: ReadonlySet<MessageGroup> = new Set([
  MessageGroup.INVITATIONS,
  MessageGroup.WAITING_LISTS,
  MessageGroup.EVENTS,
  MessageGroup.LEARNING,
]);

export const urgencyOf = (group: MessageGroup): MessageUrgency =>
  news.has(group) ? MessageUrgency.NEWS : MessageUrgency.NEEDED;

const groups: ReadonlyMap<string, MessageGroup> = new Map(
  Object.values(MessageGroup).flatMap(group => kindsOf[group].map(kind => [kind, group] as const)),
);

export const messageKinds = [...groups.keys()] as MessageKind[];

export const isMessageKind = (kind: string): kind is MessageKind => groups.has(kind);

export const groupOf = (kind: MessageKind): MessageGroup => groups.get(kind)!;
