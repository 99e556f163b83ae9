import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { signedIn } from '../professional/professional.resolver.ts';
import { Region } from '../region/region.entity.ts';
import { RoleGrant } from '../role-grant/role-grant.entity.ts';
import { grantsInForce } from '../role-grant/role-grant.rules.ts';
import { rolesHeld } from '../role-grant/standing-in.ts';

@ObjectType('Viewer', { description: 'Who is signed in, and as what.' })
export class SignedInViewer {
  constructor(readonly personId: string) {}
}

@Resolver(() => SignedInViewer)
export class ViewerResolver {
  @Query(() => SignedInViewer, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  viewer(@Ctx() { viewer }: Context): SignedInViewer | null {
    return viewer.personId === null ? null : new SignedInViewer(viewer.personId);
  }

  @FieldResolver(() => Professional, { nullable: true, description: 'The person; null when her record is gone.' })
  async professional(@Ctx() context: Context): Promise<Professional | null> {
    return signedIn(context);
  }

  @FieldResolver(() => Region, { description: 'The region in which she is signed in.' })
  region(@Ctx() { em, viewer }: Context): Promise<Region> {
    return em.findOneOrFail(Region, viewer.tenantId);
  }

  @FieldResolver(() => [RoleGrant], {
    description: 'The roles that she holds today; after a merger also those that she holds because of it.',
  })
  async roles(@Root() { personId }: SignedInViewer, @Ctx() { em, viewer, now }: Context): Promise<RoleGrant[]> {
    const grants = await em.find(
      RoleGrant,
      { professional: personId, region: viewer.tenantId },
      { orderBy: { id: 'asc' }, populate: ['member', 'department'] },
    );
    const today = localDateOf(now);
    const own = grantsInForce(grants, today);
    const held = await rolesHeld(em, own, viewer.tenantId, today);
    const beside = held
      .slice(own.length)
      .map(({ role, memberId: member, departmentId: department }) =>
        em.create(
          RoleGrant,
          { region: viewer.tenantId, professional: personId, role, member, department, startsOn: today },
          { persist: false },
        ),
      );
    return [...own, ...beside];
  }
}
