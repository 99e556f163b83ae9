import type { FeedbackQuestion, GivenFeedbackFragment } from '../generated/operations.ts';

/** What is asked, in this order, and where the answer stands. */
export const asked = [
  ['BRIEFING_COMPLETE', 'wasBriefingComplete'],
  ['WAS_RECEIVED', 'wasReceived'],
  ['WOULD_RETURN', 'wouldReturn'],
] as const satisfies readonly (readonly [FeedbackQuestion, keyof GivenFeedbackFragment])[];

export type AnswerField = (typeof asked)[number][1];
