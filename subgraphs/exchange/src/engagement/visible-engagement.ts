import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { askerOf } from './asker-of.ts';
import type { EngagementParty } from './engagement.enums.ts';
import { Engagement } from './engagement.entity.ts';
import { partyOf } from './engagement.rules.ts';

/** The engagement, or null for unknown and forbidden alike. */
export async function visibleEngagement(id: string, context: Context): Promise<Engagement | null> {
  const found = await context.byId(Engagement).load(id);
  return found && partyOf(await askerOf(context), found) ? found : context.hidden(Engagement, id);
}

/** An engagement under the lock of its professional, and as which party who asks deals with it. */
export interface Dealt {
  readonly engagement: Engagement;
  readonly party: EngagementParty;
}

/** Runs `work` with it; both parties take turns. Throws NOT_FOUND for who is neither. */
export async function dealWith<T>(
  id: string,
  em: EntityManager,
  context: Context,
  work: (tx: EntityManager, dealt: Dealt) => Promise<T>,
): Promise<T> {
  const seen = await visibleEngagement(id, context);
  const party = seen && partyOf(await askerOf(context), seen);
  if (!seen || !party) throw fail('NOT_FOUND', `You have no engagement ${id}.`);
  return em.transactional(
    async tx => {
      await lockPeople(tx, [seen.professionalId]);
      const engagement = await tx.findOne(Engagement, id);
      if (!engagement || (await isErased(tx, seen.professionalId)))
        throw fail('NOT_FOUND', `You have no engagement ${id}.`);
      return work(tx, { engagement, party });
    },
    { clear: true },
  );
}
