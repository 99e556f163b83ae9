import { SettlementBatchStatus as Status } from './settlement.enums.ts';

/** What can be done with a batch, and in which states. Nothing leads back but taking a line out of what is proposed. */
const from = {
  propose: [Status.OPEN],
  approve: [Status.PROPOSED],
  export: [Status.APPROVED_BOTH],
  invoice: [Status.EXPORTED],
  pay: [Status.INVOICED],
  credit: [Status.INVOICED, Status.PAID],
} as const satisfies Record<string, readonly Status[]>;

export type BatchStep = keyof typeof from;

export const canStep = (step: BatchStep, status: Status): boolean => (from[step] as readonly Status[]).includes(status);

/** States in which no line of a batch changes any more. */
export const isFrozen = (status: Status): boolean => status !== Status.OPEN && status !== Status.PROPOSED;
