import type { KindWords } from './message.words.ts';

/** About shifts that were worked, what is said of them and their hours: in English. */
export const afterShiftEn = {
  FEEDBACK_RECEIVED: {
    title: 'A department wrote to you about your shift{day}',
    text: 'You read it at the shift, under Looking back. Only you and who wrote it can read it.',
  },
  HOURS_TO_ENTER: {
    title: 'Enter the hours of your shift{day}',
    text: 'Did all go as planned? Then one press is enough.',
  },
  HOURS_VERIFIED: {
    title: 'The department looked at the hours of your shift{day}',
    text: 'See whether they are right. Confirm them, or say what is wrong.',
  },
  HOURS_RETURNED: {
    title: 'The department asks you to look at your hours again',
    text: 'Read what is wrong and enter your hours anew.',
  },
  HOURS_WAIT_FOR_YOU: {
    title: 'Your hours wait for you',
    text: 'Enter or confirm them. What is late goes into the next settlement by itself.',
  },
  HOURS_CLOSE_FOR_YOU: {
    title: 'The settlement of your hours closes soon',
    text: 'Enter or confirm your hours. If you are late, they go into the next settlement by themselves.',
  },
  HOURS_DISPUTED: {
    title: 'Somebody does not agree with the hours{day}',
    text: 'Read what is wrong and look at them again.',
  },
  HOURS_CLOSE: {
    title: 'Hours are waiting while their settlement closes soon',
    text: 'Verify them. What is late goes into the next settlement by itself.',
  },
  HOURS_WAIT: {
    title: 'Hours are left lying',
    text: 'See that somebody looks at them, or name a deputy. What is late goes into the next settlement by itself.',
  },
} as const satisfies Record<string, KindWords>;
