import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import type { Viewer } from '@naober/kit/viewer';
import { runsProgrammes } from './programme-access.rules.ts';
import { ProgrammeWave } from './programme-wave.entity.ts';

/** Locks a wave with its list: what is decided on is read under the lock. */
export const lockWave = (tx: EntityManager, id: string): Promise<ProgrammeWave> =>
  tx.findOneOrFail(ProgrammeWave, id, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** The same for the office. Throws NOT_FOUND for all others, and for what is of another region. */
export async function lockOwnWave(
  tx: EntityManager,
  id: string,
  viewer: Pick<Viewer, 'tenantId' | 'roles'>,
): Promise<ProgrammeWave> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const wave = isUuid(id) && runsProgrammes(viewer) ? await tx.findOne(ProgrammeWave, id, lock) : null;
  if (!wave || wave.regionId !== viewer.tenantId) throw fail('NOT_FOUND', `You run no wave ${id}.`);
  return wave;
}
