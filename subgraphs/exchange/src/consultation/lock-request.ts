import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { lockPerson } from '../pool/lock-person.ts';
import { ConsultationRequest } from './consultation-request.entity.ts';
import { visibleConsultation } from './consultation.resolver.ts';

/** Runs `work` with who asks and then the request locked. Throws NOT_FOUND for what she may not see, or not act on. */
export async function withRequest<T>(
  context: Context,
  id: string,
  isHers: (request: ConsultationRequest) => boolean,
  work: (tx: EntityManager, request: ConsultationRequest) => Promise<T>,
): Promise<T> {
  const { platform, personId } = context;
  const seen = await visibleConsultation(id, context);
  if (!seen || !isHers(seen)) throw fail('NOT_FOUND', `There is no consultation ${id} for you.`);
  return platform.transactional(
    async tx => {
      await lockPerson(tx, personId);
      return work(tx, await tx.findOneOrFail(ConsultationRequest, id, { lockMode: LockMode.PESSIMISTIC_WRITE }));
    },
    { clear: true },
  );
}
