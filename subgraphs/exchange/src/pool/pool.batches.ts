import type { Context } from '@naober/kit/context';
import { professionsOf } from './join-pool.mutation.ts';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';
import { PoolMembership } from './pool-membership.entity.ts';
import { Pool } from './pool.entity.ts';

/** The pools that who asks is in, read once per request; empty for visitors. */
export function ownMemberships(context: Context): Promise<PoolMembership[]> {
  const { personId } = context.viewer;
  if (personId === null) return Promise.resolve([]);
  return context
    .batched(ownMemberships, async ids => {
      const found = await context.guarded.find(
        PoolMembership,
        { professionalId: { $in: [...ids] }, leftAt: null },
        { orderBy: { joinedAt: 'asc', id: 'asc' } },
      );
      return ids.map(id => found.filter(({ professionalId }) => professionalId === id));
    })
    .load(personId);
}

/** As what who asks might join a pool: self-employed or not, and employed as what today. */
export interface Joiner {
  readonly isSelfEmployed: boolean;
  readonly employedAs: readonly string[];
}

export async function ownProfessions(context: Context): Promise<Joiner | null> {
  const { personId } = context.viewer;
  if (personId === null) return null;
  return context
    .batched(ownProfessions, ids =>
      Promise.all(
        ids.map(async id => {
          const person = await context.byId(BorrowedProfessional).load(id);
          if (!person || person.isErased) return null;
          return {
            isSelfEmployed: person.isSelfEmployed,
            employedAs: await professionsOf(context.em, id, context.now),
          };
        }),
      ),
    )
    .load(personId);
}

/** The pools of the region, the open ones, or all for the office. */
export const poolsOf = ({ em, viewer }: Context, isClosedShown: boolean): Promise<Pool[]> =>
  em.find(
    Pool,
    { regionId: viewer.tenantId, ...(!isClosedShown && { closedAt: null }) },
    { orderBy: { openedAt: 'asc', id: 'asc' } },
  );
