import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { canAppeal, canLift, canSeeObjection, canUphold, objectsFor } from './side-work-access.rules.ts';
import { SideWorkObjection } from './side-work-objection.entity.ts';

const SideWorkObjectionConnection = connectionOf(SideWorkObjection, 'SideWorkObjection');

/** The objection, or null for unknown and forbidden alike. */
export async function visibleObjection(id: string, context: Context): Promise<SideWorkObjection | null> {
  const found = await context.byId(SideWorkObjection).load(id);
  return found && canSeeObjection(context.viewer, found) ? found : context.hidden(SideWorkObjection, id);
}

@Resolver(() => SideWorkObjection)
export class SideWorkObjectionResolver {
  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'Whom it is about.' })
  professional(@Root() { professionalId }: SideWorkObjection): ProfessionalRef {
    return { id: professionalId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'The employer that objects.' })
  member(@Root() { memberId }: SideWorkObjection): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'The one other member that it is about; null for all, and while governance does not answer.',
  })
  host(@Root() { hostId }: SideWorkObjection): MemberRef | null {
    return hostId === null ? null : { id: hostId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may appeal it.' })
  viewerCanAppeal(@Root() one: SideWorkObjection, @Ctx() { viewer }: Context): boolean {
    return canAppeal(viewer, one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may lift it.' })
  viewerCanLift(@Root() one: SideWorkObjection, @Ctx() { viewer }: Context): boolean {
    return canLift(viewer, one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may decide on her appeal that it stands.' })
  viewerCanUphold(@Root() one: SideWorkObjection, @Ctx() { viewer }: Context): boolean {
    return canUphold(viewer, one);
  }
}

@Resolver(() => ProfessionalRef)
export class ProfessionalSideWorkResolver {
  @FieldResolver(() => [SideWorkObjection], {
    nullable: true,
    description:
      'What her employers object to, newest first, at most 20, lifted ones included; null for all but herself.',
  })
  async sideWorkObjections(
    @Root() { id }: ProfessionalRef,
    @Ctx() context: Context,
  ): Promise<SideWorkObjection[] | null> {
    if (context.viewer.personId !== id) return null;
    const newest = { raisedAt: 'desc', id: 'desc' } as const;
    return context.guarded.find(SideWorkObjection, { professionalId: id }, { orderBy: newest, limit: 20 });
  }
}

@Resolver(() => MemberRef)
export class MemberSideWorkResolver {
  @FieldResolver(() => SideWorkObjectionConnection, {
    nullable: true,
    description: 'What it objects to, newest first; null for all but its team leads and HR advisors.',
  })
  async sideWorkObjections(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { guarded, viewer }: Context,
  ): Promise<Page<SideWorkObjection> | null> {
    if (!objectsFor(viewer, id)) return null;
    const where = { memberId: id, regionId: viewer.tenantId };
    return pageOf(guarded, SideWorkObjection, where, { raisedAt: 'desc', id: 'desc' }, page);
  }
}
