import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProfessionRef } from '../references/profession.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { isHerself } from './pool-access.rules.ts';
import { PoolMembership } from './pool-membership.entity.ts';
import { Pool } from './pool.entity.ts';

const PoolMembershipConnection = connectionOf(PoolMembership, 'PoolMembership');

/** The membership, or null for unknown and forbidden alike. */
export async function visibleMembership(id: string, context: Context): Promise<PoolMembership | null> {
  const membership = await context.byId(PoolMembership).load(id);
  if (membership && isHerself(context.viewer, membership.professionalId)) return membership;
  return context.hidden(PoolMembership, id);
}

@Resolver(() => PoolMembership)
export class PoolMembershipResolver {
  @FieldResolver(() => Pool, { nullable: true, description: 'The pool.' })
  pool(@Root() { pool }: PoolMembership, @Ctx() context: Context): Promise<Pool | null> {
    return context.related(Pool, pool);
  }

  @FieldResolver(() => ProfessionRef, {
    nullable: true,
    description: 'As what she joined; null while governance does not answer.',
  })
  profession(@Root() { professionId }: PoolMembership): ProfessionRef {
    return { id: professionId };
  }
}

@Resolver(() => ProfessionalRef)
export class OwnMembershipsResolver {
  @FieldResolver(() => PoolMembershipConnection, {
    nullable: true,
    description: 'In which pools she is and was, the newest first; null for all but herself.',
  })
  async poolMemberships(
    @Root() { id }: ProfessionalRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<Page<PoolMembership> | null> {
    if (!isHerself(viewer, id)) return null;
    return pageOf(guarded, PoolMembership, { professionalId: id }, { joinedAt: 'desc', id: 'desc' }, page);
  }
}
