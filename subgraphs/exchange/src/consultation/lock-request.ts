import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { lockPerson } from '../pool/lock-person.ts';
import { ConsultationRequest } from './consultation-request.entity.ts';
import { visibleConsultation } from './consultation.resolver.ts';

/** Runs `work` with who asks and then the request locked. Throws NOT_FOUND for what she may not see, or not act on. */
export async function withRequest<T>(
  context: Context,
  id: string,
  isHers: (request: ConsultationRequest) => boolean,
  work: Work<T>,
): Promise<T> {
  const seen = await visibleConsultation(id, context);
  if (!seen || !isHers(seen)) throw noRequest(id);
  return withAnyRequest(context, id, work);
}

/** As `withRequest`, where `work` itself finds out whether it is for her: who comes second may not see it any more. */
export const withAnyRequest = <T>({ platform, personId }: Context, id: string, work: Work<T>): Promise<T> =>
  platform.transactional(
    async tx => {
      await lockPerson(tx, personId);
      const request =
        isUuid(id) && (await tx.findOne(ConsultationRequest, id, { lockMode: LockMode.PESSIMISTIC_WRITE }));
      if (!request) throw noRequest(id);
      return work(tx, request);
    },
    { clear: true },
  );

export const noRequest = (id: string): Error => fail('NOT_FOUND', `There is no consultation ${id} for you.`);

type Work<T> = (tx: EntityManager, request: ConsultationRequest) => Promise<T>;
