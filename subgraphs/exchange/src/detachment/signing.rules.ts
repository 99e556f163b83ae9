import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { DetachmentPartyKind, SignInStrength } from './detachment.enums.ts';

export const allParties = [DetachmentPartyKind.HOME, DetachmentPartyKind.HOST, DetachmentPartyKind.PROFESSIONAL];

/** The turn of each party: all at once, or one after the other. */
export const turnOf = (party: DetachmentPartyKind, order: readonly DetachmentPartyKind[] | null): number =>
  order === null ? 1 : order.indexOf(party) + 1;

/** Whether every party is named once. */
export const isOrder = (order: readonly DetachmentPartyKind[]): boolean =>
  order.length === allParties.length && new Set(order).size === allParties.length;

/** The parties whose turn it is: of those that did not sign, the first. */
export function whoseTurn<T extends { readonly turn: number; readonly party: DetachmentPartyKind }>(
  parties: readonly T[],
  signed: ReadonlySet<DetachmentPartyKind>,
): T[] {
  const left = parties.filter(({ party }) => !signed.has(party));
  const turn = Math.min(...left.map(one => one.turn));
  return left.filter(one => one.turn === turn);
}

/** DT-2: whether who signs had signed in shortly before. */
export function strengthOf(signedInAt: Date, now: Date, freshMinutes: number): SignInStrength {
  const minutes = (now.getTime() - signedInAt.getTime()) / 60_000;
  return minutes <= freshMinutes ? SignInStrength.FRESH_SIGN_IN : SignInStrength.OPEN_SESSION;
}

const reminders = ['DT-1.remind-first', 'DT-1.remind-second', 'DT-1.remind-third'];

/** DT-1: how many reminders are due of what was asked at that moment, whole days later counted. */
export function remindersDue(askedAt: Date, now: Date, parameters: readonly RuleParameter[], day: string): number {
  const days = (now.getTime() - askedAt.getTime()) / 86_400_000;
  return reminders.filter(id => days >= parameterOn(parameters, id, day)).length;
}
