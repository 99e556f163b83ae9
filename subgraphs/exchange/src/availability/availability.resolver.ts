import { connectionOf, pageOf, PageArgs, pageOfLoaded, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { DateTime } from '@naober/kit/subgraph';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isHerself, plannedMemberIds, plansSomewhere } from '../pool/pool-access.rules.ts';
import { Pool } from '../pool/pool.entity.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { noteReadingOf } from '../sign-up/note-reading.ts';
import { AvailabilitySlot } from './availability-slot.entity.ts';
import { offeredIn } from './offered.ts';

const AvailabilitySlotConnection = connectionOf(AvailabilitySlot, 'AvailabilitySlot');
const longestDays = 31;

/** The span, or null for unknown and forbidden alike. Planners find spans by the pool, where her wishes count. */
export async function visibleSlot(id: string, context: Context): Promise<AvailabilitySlot | null> {
  const slot = await context.byId(AvailabilitySlot).load(id);
  return slot && isHerself(context.viewer, slot.professionalId) ? slot : context.hidden(AvailabilitySlot, id);
}

@Resolver(() => AvailabilitySlot)
export class AvailabilitySlotResolver {
  @FieldResolver(() => Boolean, { description: 'Whether more weeks were offered together with it.' })
  isRepeated(@Root() { seriesId }: AvailabilitySlot): boolean {
    return seriesId !== null;
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who offers it; null while governance does not answer.',
  })
  async professional(@Root() slot: AvailabilitySlot, @Ctx() context: Context): Promise<ProfessionalRef> {
    await noteReadingOf('AvailabilitySlot', slot.id, slot.professionalId, context);
    return { id: slot.professionalId };
  }
}

@Resolver(() => Pool)
export class PoolAvailabilityResolver {
  @FieldResolver(() => AvailabilitySlotConnection, {
    nullable: true,
    description:
      'Time that people of the pool offer, by start: of those who may be asked, at members for which the person who asks plans, and no more often than they wish. Null for all but planners.',
  })
  async availability(
    @Root() pool: Pool,
    @Arg('from', () => DateTime, { description: 'Only spans that end after this moment.' }) from: Date,
    @Arg('until', () => DateTime, {
      description: `Only spans that start before this moment; at most ${longestDays} days later.`,
    })
    until: Date,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<AvailabilitySlot> | null> {
    if (!plansSomewhere(context.viewer)) return null;
    if (until.getTime() - from.getTime() > longestDays * 86_400_000)
      throw fail('BAD_USER_INPUT', `At most ${longestDays} days can be asked for at once.`);
    return pageOfLoaded(await offeredIn(pool, from, until, plannedMemberIds(context.viewer), context), page);
  }
}

@Resolver(() => ProfessionalRef)
export class OwnAvailabilityResolver {
  @FieldResolver(() => AvailabilitySlotConnection, {
    nullable: true,
    description: 'Time that she offers and that is not over, by start; null for all but herself.',
  })
  async availability(
    @Root() { id }: ProfessionalRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, guarded, now }: Context,
  ): Promise<Page<AvailabilitySlot> | null> {
    if (!isHerself(viewer, id)) return null;
    const ahead = { professionalId: id, endsAt: { $gt: now } };
    return pageOf(guarded, AvailabilitySlot, ahead, { startsAt: 'asc', id: 'asc' }, page);
  }
}
