import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { unitsOf } from '@naober/kit/viewer';
import { rows } from '@naober/kit/sql';
import { Arg, Args, Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { ProgrammeWave } from '../programme/programme-wave.entity.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { isOffice } from './placement-access.rules.ts';
import { PlacementStatus } from './placement.enums.ts';
import { PlacementStanding } from './placement.view.ts';

const PlacementConnection = connectionOf(ExchangePlacement, 'ExchangePlacement');

export enum PlacementSide {
  HOME = 'HOME',
  HOST = 'HOST',
}

registerEnumType(PlacementSide, {
  name: 'ExchangePlacementSide',
  description: 'As what a member has part in a placement.',
  valuesConfig: {
    HOME: { description: 'As the employer of who is placed.' },
    HOST: { description: 'As where she is placed.' },
  },
});

const rolesOf: Readonly<Record<PlacementSide, readonly string[]>> = {
  HOME: ['TEAM_LEAD', 'HR_ADVISOR'],
  HOST: ['TEAM_LEAD', 'PLANNER'],
};

const over = [PlacementStatus.COMPLETED, PlacementStatus.ENDED_EARLY];
const newest = { requestedAt: 'desc', id: 'desc' } as const;

@Resolver(() => ProfessionalRef)
export class OwnPlacementsResolver {
  @FieldResolver(() => PlacementConnection, {
    nullable: true,
    description: 'Her wishes and placements, the newest first; null for all but herself.',
  })
  async placements(
    @Root() { id }: ProfessionalRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<Page<ExchangePlacement> | null> {
    const order = { createdAt: 'desc', id: 'desc' } as const;
    return viewer.personId === id ? pageOf(guarded, ExchangePlacement, { professionalId: id }, order, page) : null;
  }
}

@Resolver(() => MemberRef)
export class MemberPlacementsResolver {
  @FieldResolver(() => PlacementConnection, {
    nullable: true,
    description:
      'Placements that it has part in, the last asked for first, as far as who asks leads, plans or is HR there; null for all others.',
  })
  async placements(
    @Root() { id }: MemberRef,
    @Arg('side', () => PlacementSide, { description: 'As employer or as host.' }) side: PlacementSide,
    @Arg('isOver', () => Boolean, { defaultValue: false, description: 'True: those that are over; false: all others.' })
    isOver: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ExchangePlacement> | null> {
    const { viewer, guarded } = context;
    const isHere = rolesOf[side].some(role => unitsOf(viewer, role, id)?.length !== 0);
    const member = isHere && (await context.byId(BorrowedMember).load(id));
    if (!member || member.regionId !== viewer.tenantId) return null;
    const status = isOver ? { $in: over } : { $nin: [...over, PlacementStatus.IDEA] };
    // Row security narrows it to the departments of who asks; what is hers as a professional is in no list of a desk.
    const of = side === PlacementSide.HOME ? { homeMemberId: id } : { hostMemberId: id, leadApprovedAt: { $ne: null } };
    const where = { ...of, status, regionId: viewer.tenantId, professionalId: { $ne: viewer.personId } };
    return pageOf(guarded, ExchangePlacement, where as object, newest, page);
  }
}

@Resolver(() => ProgrammeWave)
export class WavePlacementsResolver {
  @FieldResolver(() => PlacementConnection, {
    nullable: true,
    description: 'Its placements, the last asked for first, without people; null for all but the office.',
  })
  async placements(
    @Root() { id, regionId }: ProgrammeWave,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { guarded, viewer }: Context,
  ): Promise<Page<ExchangePlacement> | null> {
    if (!isOffice(viewer)) return null;
    const where = { waveId: id, regionId, status: { $ne: PlacementStatus.IDEA } };
    return pageOf(guarded, ExchangePlacement, where, newest, page);
  }

  @FieldResolver(() => [PlacementStanding], {
    nullable: true,
    description: 'How many of its placements stand where, in the order of a placement; null for all but the office.',
  })
  async standing(@Root() { id }: ProgrammeWave, @Ctx() context: Context): Promise<PlacementStanding[] | null> {
    return isOffice(context.viewer) ? standingOf(context).load(id) : null;
  }
}

const standingOf = (context: Context) =>
  context.batched<PlacementStanding[]>(standingOf, async ids => {
    const found = await rows<PlacementStanding & { id: string }>(
      context.platform,
      `select wave_id as id, status, count(*)::int as count from exchange_placement
       where wave_id = any(?) and status <> 'IDEA' group by 1, 2`,
      [`{${ids.join(',')}}`],
    );
    const order = Object.values(PlacementStatus);
    return ids.map(id =>
      found
        .filter(one => one.id === id)
        .toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status)),
    );
  });
