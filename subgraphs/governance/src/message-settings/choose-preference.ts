import type { EntityManager } from '@mikro-orm/postgresql';
import type { MessageGroup } from '../message/message.enums.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { MessagePreference } from './message-preference.entity.ts';
import { defaultsOf, type Choice } from './preference.rules.ts';

/** Writes what somebody chose for a group; what is left out stays as it is. The caller holds the person. */
export async function choosePreference(
  tx: EntityManager,
  person: Professional,
  group: MessageGroup,
  choice: Partial<Choice>,
): Promise<MessagePreference> {
  const known = await tx.findOne(MessagePreference, { professional: person.id, group });
  if (known) return Object.assign(known, choice);
  const { region } = person;
  return tx.create(MessagePreference, { region, professional: person, group, ...defaultsOf(group), ...choice });
}
