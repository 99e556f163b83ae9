import type { EntityManager } from '@mikro-orm/postgresql';
import { lockProfessional } from '../professional/lock-professional.ts';
import { messageNumbers } from './message-numbers.ts';
import { MessageSettings } from './message-settings.entity.ts';

/** Her settings, to be changed: the person is locked, and who set nothing yet gets the usual ones. */
export async function lockSettings(tx: EntityManager, personId: string, now: Date): Promise<MessageSettings> {
  const { region } = await lockProfessional(tx, personId);
  const known = await tx.findOne(MessageSettings, { professional: personId });
  if (known) return known;
  const { usualQuiet } = await messageNumbers(tx, now);
  return tx.create(MessageSettings, { region, professional: personId, ...usualQuiet });
}
