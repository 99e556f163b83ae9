import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { messageDue } from '@naober/kit/message-due';
import { rows } from '@naober/kit/sql';

/**
 * What people hear about sign-ups and swaps. Every message carries `member`, `department`, `profession` (names, null
 * while they are not known here), `startsAt` and `endsAt` (ISO instants) of the shift; beside each kind what it adds.
 */
export const messageKinds = {
  SIGN_UP_CONFIRMED: [],
  SIGN_UP_DECLINED: ['reason', 'note'],
  SIGN_UP_INVITED: [],
  PLACE_OFFERED: ['expiresAt'],
  OFFER_LAPSED: [],
  WAITING_SKIPPED: ['ruleIds'],
  SIGN_UP_ON_HOLD: ['solveBefore'],
  SIGN_UP_RELEASED: [],
  PLACE_CANCELLED: ['reason', 'note', 'noticeMinutes', 'otherShifts'],
  SHIFT_CHANGED: [],
  SHIFT_CANCELLED: ['reason', 'note', 'otherShifts'],
  RECONFIRM_NEEDED: [],
  NO_SHOW_RECORDED: [],
  NO_SHOW_UNDONE: [],
  SWAP_PROPOSED: ['returnedStartsAt', 'expiresAt'],
  SWAP_ACCEPTED: ['returnedStartsAt'],
  SWAP_REFUSED: ['returnedStartsAt'],
  SWAP_WITHDRAWN: ['returnedStartsAt'],
  SWAP_LAPSED: ['returnedStartsAt'],
  SWAP_DONE: ['returnedStartsAt'],
  FEEDBACK_RECEIVED: [],
} as const satisfies Record<string, readonly string[]>;

export type MessageKind = keyof typeof messageKinds;
type Added<Kind extends MessageKind> = Record<(typeof messageKinds)[Kind][number], string | number | null>;

/** Whom it concerns, and which record it is about. */
export interface Concern {
  /** Given where the same message may be said twice: it is delivered once. */
  readonly id?: string;
  readonly recipientId: string;
  readonly regionId: string;
  readonly shiftId: string;
  readonly subject: { readonly type: 'SignUp' | 'ShiftSwap' | 'OpenShift'; readonly id: string };
  /** What the words need of the shift, where it was read already: for all who hear of it at once. */
  readonly words?: ShiftWords;
  /** Who wrote the note among the facts. */
  readonly writtenBy?: string;
}

/** Says in the caller's transaction that somebody must hear of something. */
export async function say<Kind extends MessageKind>(
  events: Events,
  tx: EntityManager,
  kind: Kind,
  { shiftId, words, ...whom }: Concern,
  added: Added<Kind>,
): Promise<void> {
  const facts: Record<string, string | number | null> = { ...(words ?? (await shiftWords(tx, shiftId))), ...added };
  await messageDue(events, tx, 'exchange', { kind, ...whom, facts });
}

/** Names and times of a shift, as messages tell them. */
export interface ShiftWords {
  readonly member: string | null;
  readonly department: string | null;
  readonly profession: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
}

export async function shiftWords(tx: EntityManager, shiftId: string): Promise<ShiftWords> {
  const [row] = await rows<ShiftWords>(
    tx,
    `select (select name from borrowed_member where id = member_id) as member,
       (select name from borrowed_department where id = department_id) as department,
       (select name from borrowed_profession where id = profession_id) as profession,
       starts_at as "startsAt", ends_at as "endsAt" from open_shift where id = ?`,
    [shiftId],
  );
  const { member, department, profession, startsAt, endsAt } = row!;
  const iso = (at: string) => new Date(at).toISOString();
  return { member, department, profession, startsAt: iso(startsAt), endsAt: iso(endsAt) };
}
