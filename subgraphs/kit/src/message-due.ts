import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from './events.ts';
import { uuidv7 } from './ids.ts';

/** Something that concerns a person and that she must hear of; governance finds the words and delivers it once. */
export interface MessageDue {
  /** Of this event; the same id twice is one message. Left out: a new one. */
  readonly id?: string;
  /** What happened, such as `SIGN_UP_CONFIRMED`; governance knows the words of each. */
  readonly kind: string;
  readonly recipientId: string;
  readonly regionId: string;
  /** The record that it is about, by its type in the graph. */
  readonly subject: { readonly type: string; readonly id: string };
  /** What the words need: names, local times as ISO instants, counts. No more than the recipient may see. */
  readonly facts: Readonly<Record<string, string | number | null>>;
  /** Who wrote the words in `facts.note`, which go when she is erased. Left out: nobody wrote any. */
  readonly writtenBy?: string;
}

/** The topic by which a subgraph says so. */
export const messagesOf = (subgraph: string) => `${subgraph}.message-due`;

/** Says that a message is due, in the caller's transaction. */
export function messageDue(
  events: Events,
  em: EntityManager,
  subgraph: string,
  { id = uuidv7(), ...message }: MessageDue,
): Promise<void> {
  return events.send(em, messagesOf(subgraph), { id, version: 1, state: { ...message } });
}
