import { urgencyOf } from '../message/message-kinds.ts';
import type { MessageGroup } from '../message/message.enums.ts';
import { MessageTiming, MessageUrgency } from '../message/message.enums.ts';

export interface Choice {
  readonly mail: MessageTiming;
  readonly push: MessageTiming;
}

/** What holds for who chose nothing: what is needed by every way at once, news in the mail of the day. */
export const defaultsOf = (group: MessageGroup): Choice =>
  urgencyOf(group) === MessageUrgency.NEEDED
    ? { mail: MessageTiming.AT_ONCE, push: MessageTiming.AT_ONCE }
    : { mail: MessageTiming.DIGEST, push: MessageTiming.OFF };

export type PreferenceFinding = 'NEEDED_COMES_AT_ONCE' | 'NEEDED_NEEDS_A_WAY' | 'PUSH_HAS_NO_DIGEST';

/** Every reason against a choice; empty means it is allowed. */
export function preferenceFindings(group: MessageGroup, { mail, push }: Choice): PreferenceFinding[] {
  const isNeeded = urgencyOf(group) === MessageUrgency.NEEDED;
  const against: [boolean, PreferenceFinding][] = [
    [push === MessageTiming.DIGEST, 'PUSH_HAS_NO_DIGEST'],
    [isNeeded && mail === MessageTiming.DIGEST, 'NEEDED_COMES_AT_ONCE'],
    [isNeeded && mail === MessageTiming.OFF && push === MessageTiming.OFF, 'NEEDED_NEEDS_A_WAY'],
  ];
  return against.filter(([holds]) => holds).map(([, finding]) => finding);
}
