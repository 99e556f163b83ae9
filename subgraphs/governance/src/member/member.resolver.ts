import type { Context } from '@naober/kit/context';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Department } from '../department/department.entity.ts';
import { Location } from '../location/location.entity.ts';
import { Region } from '../region/region.entity.ts';
import { goneOn } from './member-period.rules.ts';
import { mayKeepMembers } from './member-access.rules.ts';
import { Member } from './member.entity.ts';

@Resolver(() => Member)
export class MemberResolver {
  @Query(() => [Member], { nullable: true, description: "The members of the viewer's region, by name." })
  members(@Ctx() { em, viewer }: Context): Promise<Member[]> {
    return em.find(Member, { region: viewer.tenantId }, { orderBy: { name: 'asc', id: 'asc' } });
  }

  @Query(() => Member, {
    nullable: true,
    description: "A member of the viewer's region; null when there is none of that name.",
  })
  member(
    @Arg('slug', () => String, { description: 'Short name, such as `martini`.' }) slug: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<Member | null> {
    return em.findOne(Member, { region: viewer.tenantId, slug });
  }

  @FieldResolver(() => Region, { description: 'The region that it belongs to.' })
  region(@Root() member: Member): Promise<Region> {
    return member.region.loadOrFail();
  }

  @FieldResolver(() => [Location], { description: 'Where it works, by name.' })
  locations(@Root() member: Member): Promise<Location[]> {
    return member.locations.loadItems();
  }

  @FieldResolver(() => [Department], { description: 'Its departments, by name.' })
  departments(@Root() member: Member): Promise<Department[]> {
    return member.departments.loadItems();
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The member that it merges into; null while no merger is known.',
  })
  successor(@Root() member: Member, @Ctx() context: Context): Promise<Member | null> {
    return context.related(Member, member.successor);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may write down that it merges, or leaves: the office may, while it is a member.',
  })
  viewerCanMerge(@Root() member: Member, @Ctx() { viewer }: Context): boolean {
    return mayKeepMembers(viewer, member) && goneOn(member) === null;
  }
}
