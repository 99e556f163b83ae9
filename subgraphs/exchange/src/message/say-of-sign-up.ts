import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import { say, type MessageKind, type Concern } from './message-kinds.ts';

/** What may be changed and said within one transaction, at its moment. */
export interface Acting {
  readonly tx: EntityManager;
  readonly events: Events;
  readonly now: Date;
}

/** Tells the person of a sign-up what became of it. */
export const sayOf = <Kind extends MessageKind>(
  { tx, events }: Acting,
  kind: Kind,
  { id, professionalId, regionId, shift }: SignUp,
  added: Parameters<typeof say<Kind>>[4],
  more: Pick<Concern, 'id' | 'words' | 'writtenBy'> = {},
): Promise<void> => {
  const whom: Concern = { recipientId: professionalId, regionId, shiftId: shift.id, subject: { type: 'SignUp', id } };
  return say(events, tx, kind, { ...whom, ...more }, added);
};
