import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { AccessKey } from './access-key.entity.ts';
import { mayKeepKey } from './access-key.rules.ts';

/** The key, locked. Throws UNAUTHENTICATED for visitors, NOT_FOUND for all who do not keep it. */
export async function lockKey(tx: EntityManager, id: string, context: Context): Promise<AccessKey> {
  void context.personId;
  const key = isUuid(id) ? await tx.findOne(AccessKey, id, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!key || !mayKeepKey(context.viewer, key)) throw fail('NOT_FOUND', `You keep no key ${id}.`);
  return key;
}
