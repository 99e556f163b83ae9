import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { standsAs } from '../credential/specialist.rules.ts';
import { viewerOf } from '../eligibility/gather-facts.ts';
import { ProfessionRef } from '../references/profession.ts';
import { joining } from './join.rules.ts';
import { canRunPools, canSeeComposition, canSeePool } from './pool-access.rules.ts';
import { compositionOf, PoolComposition } from './pool-composition.ts';
import { PoolMembership } from './pool-membership.entity.ts';
import { ownMemberships, ownProfessions, poolsOf } from './pool.batches.ts';
import { Pool } from './pool.entity.ts';
import { PoolKind } from './pool.enums.ts';

/** The pool, or null for unknown and forbidden alike. */
export async function visiblePool(id: string, context: Context): Promise<Pool | null> {
  const pool = await context.byId(Pool).load(id);
  return pool && canSeePool(context.viewer, pool) ? pool : context.hidden(Pool, id);
}

@Resolver(() => Pool)
export class PoolResolver {
  @Query(() => [Pool], {
    nullable: true,
    description: "The pools of the viewer's region that are open, the oldest first; the office sees closed ones too.",
  })
  pools(@Ctx() context: Context): Promise<Pool[]> {
    return poolsOf(context, canRunPools(context.viewer));
  }

  @Query(() => Pool, {
    nullable: true,
    description: 'One pool; null when there is none of that id that the viewer may see.',
  })
  pool(
    @Arg('id', () => ID, { description: 'Of the pool.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Pool | null> {
    return visiblePool(id, context);
  }

  @FieldResolver(() => [ProfessionRef], { description: 'The professions that it is for; empty for all.' })
  professions(@Root() { professionIds }: Pool): ProfessionRef[] {
    return professionIds.map(id => ({ id }));
  }

  @FieldResolver(() => PoolMembership, {
    nullable: true,
    description: 'That the person who asks is in it; null when she is not.',
  })
  async viewerMembership(@Root() { id }: Pool, @Ctx() context: Context): Promise<PoolMembership | null> {
    return (await ownMemberships(context)).find(({ pool }) => pool.id === id) ?? null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether `joinPool` would be accepted from the person who asks; self-employed: once she says as what.',
  })
  async viewerCanJoin(@Root() pool: Pool, @Ctx() context: Context): Promise<boolean> {
    const joiner = await ownProfessions(context);
    if (!joiner) return false;
    const isMember = (await ownMemberships(context)).some(one => one.pool.id === pool.id);
    const book = pool.kind === PoolKind.SPECIALIST ? (await viewerOf(context))?.credentials : null;
    const stands = (id: string) => !book || standsAs(book, id, localDateOf(context.now));
    const found = joining({ pool, isMember, ...joiner, asked: null, standsAs: stands });
    return typeof found === 'string' || found.refusal === 'PROFESSION_NEEDED';
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may close it.' })
  viewerCanClose(@Root() { closedAt }: Pool, @Ctx() { viewer }: Context): boolean {
    return closedAt === null && canRunPools(viewer);
  }

  @FieldResolver(() => PoolComposition, {
    nullable: true,
    description: 'How many people of which qualification; null for all but planners and the office of the region.',
  })
  async composition(@Root() { id }: Pool, @Ctx() context: Context): Promise<PoolComposition | null> {
    return canSeeComposition(context.viewer) ? compositionOf(id, context) : null;
  }
}
