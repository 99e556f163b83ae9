import type { Context } from '@naober/kit/context';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { ExchangeProgramme } from './exchange-programme.entity.ts';
import { runsProgrammes, seesWave, speaksForMember } from './programme-access.rules.ts';
import { participationsOf, wavesOf } from './programme.batches.ts';
import { ProgrammeParticipation } from './programme-participation.entity.ts';
import { ProgrammeWave } from './programme-wave.entity.ts';

/** The programme, or null for unknown and forbidden alike. */
export async function visibleProgramme(id: string, context: Context): Promise<ExchangeProgramme | null> {
  const found = await context.byId(ExchangeProgramme).load(id);
  return found?.regionId === context.viewer.tenantId ? found : context.hidden(ExchangeProgramme, id);
}

/** The same for the part of a member. */
export async function visibleParticipation(id: string, context: Context): Promise<ProgrammeParticipation | null> {
  const found = await context.byId(ProgrammeParticipation).load(id);
  return found?.regionId === context.viewer.tenantId ? found : context.hidden(ProgrammeParticipation, id);
}

@Resolver(() => ExchangeProgramme)
export class ExchangeProgrammeResolver {
  @Query(() => [ExchangeProgramme], {
    nullable: true,
    description: "The programmes of the viewer's region, the oldest first.",
  })
  exchangeProgrammes(
    @Arg('isClosed', () => Boolean, {
      defaultValue: false,
      description: 'False: those that run; true: those that were closed.',
    })
    isClosed: boolean,
    @Ctx() { em, viewer }: Context,
  ): Promise<ExchangeProgramme[]> {
    const order = { orderBy: { openedAt: 'asc', id: 'asc' } } as const;
    return em.find(ExchangeProgramme, { regionId: viewer.tenantId, closedAt: isClosed ? { $ne: null } : null }, order);
  }

  @FieldResolver(() => [ProgrammeWave], {
    description: 'Its waves in the order of time; those in preparation for who prepares alone.',
  })
  async waves(@Root() { id }: ExchangeProgramme, @Ctx() context: Context): Promise<ProgrammeWave[]> {
    return (await wavesOf(context).load(id)).filter(wave => seesWave(context.viewer, wave));
  }

  @FieldResolver(() => [ProgrammeParticipation], { description: 'The members that take part, the first first.' })
  participations(@Root() { id }: ExchangeProgramme, @Ctx() context: Context): Promise<ProgrammeParticipation[]> {
    return participationsOf(context).load(id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may plan a wave of it.' })
  viewerCanPlan(@Root() { closedAt }: ExchangeProgramme, @Ctx() { viewer }: Context): boolean {
    return closedAt === null && runsProgrammes(viewer);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may close it.' })
  viewerCanClose(@Root() { closedAt }: ExchangeProgramme, @Ctx() { viewer }: Context): boolean {
    return closedAt === null && runsProgrammes(viewer);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may let this member join or leave.' })
  viewerCanJoinFor(
    @Root() _programme: ExchangeProgramme,
    @Arg('memberId', () => ID, { description: 'The member.' }) memberId: string,
    @Ctx() { viewer }: Context,
  ): boolean {
    return speaksForMember(viewer, memberId);
  }
}

@Resolver(() => ProgrammeParticipation)
export class ProgrammeParticipationResolver {
  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'Which member; null while governance does not answer.',
  })
  member(@Root() { memberId }: ProgrammeParticipation): MemberRef {
    return { id: memberId };
  }
}
