import { raw, type FilterQuery } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { isWishReached } from '../participation/participation.rules.ts';
import { wishesAtWork } from '../participation/wishes.ts';
import type { Pool } from '../pool/pool.entity.ts';
import { AvailabilitySlot } from './availability-slot.entity.ts';

/** What people of the pool offer in the span to planners of these members (null = all), as often as they wish. */
export async function offeredIn(
  pool: Pool,
  from: Date,
  until: Date,
  memberIds: readonly string[] | null,
  { guarded, platform }: Context,
): Promise<AvailabilitySlot[]> {
  const isShownThere = raw(
    alias => `(${alias}.professional_id in (select professional_id from pool_membership where pool_id = ? and left_at is null)
      and (? or cardinality(${alias}.shown_to) = 0 or ${alias}.shown_to && ?::uuid[]))`,
    [pool.id, memberIds === null, `{${(memberIds ?? []).join(',')}}`],
  );
  const where = { isShown: true, startsAt: { $lt: until }, endsAt: { $gt: from }, [isShownThere]: [] };
  const slots = await guarded.find(AvailabilitySlot, where as FilterQuery<AvailabilitySlot>, {
    orderBy: { startsAt: 'asc', id: 'asc' },
  });
  const people = [...new Set(slots.map(({ professionalId }) => professionalId))];
  const known = await wishesAtWork(platform, people, from, until);
  return slots.filter(({ professionalId, startsAt }) => {
    const { wishes, starts } = known.get(professionalId)!;
    return !isWishReached(wishes?.atMostShifts ?? null, starts, startsAt);
  });
}
