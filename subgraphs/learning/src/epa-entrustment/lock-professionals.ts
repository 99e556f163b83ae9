import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Makes the transaction the only one that decides about these people, until it ends. Learning has no row of a person
 * to lock, so their ids are locked; always in the same order, so that two decisions never wait for each other.
 */
export async function lockProfessionals(tx: EntityManager, professionalIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(professionalIds)].sort()) {
    await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [id]);
  }
}
