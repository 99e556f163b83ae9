import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { lockPerson } from '../pool/lock-person.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { PlacementGoal } from './placement-goal.entity.ts';

/** Her own goal with its placement, under her lock. Throws NOT_FOUND for what is not hers. */
export async function lockedGoal(tx: EntityManager, id: string, { personId }: Pick<Context, 'personId'>) {
  await lockPerson(tx, personId);
  const goal = isUuid(id) ? await tx.findOne(PlacementGoal, { id, professionalId: personId }) : null;
  if (!goal) throw fail('NOT_FOUND', `You have no goal ${id}.`);
  return { goal, placement: await tx.findOneOrFail(ExchangePlacement, goal.placementId) };
}
