import type { FilterQuery } from '@mikro-orm/core';
import { connectionOf, PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Department } from '../department/department.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';
import { containing } from '../professional/people.rules.ts';
import { visibleProfessional } from '../professional/visible-professional.ts';
import { RoleGrant } from './role-grant.entity.ts';
import { mayKeepRoles } from './role-grant.rules.ts';

@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  @FieldResolver(() => Professional, { nullable: true, description: 'Who holds it; null for who may not know her.' })
  professional(@Root() { professional }: RoleGrant, @Ctx() context: Context): Promise<Professional | null> {
    return visibleProfessional(professional.id, context);
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The member at which it holds; null for the whole region.',
  })
  member(@Root() grant: RoleGrant, @Ctx() context: Context): Promise<Member | null> {
    return context.related(Member, grant.member);
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: 'The department for which it holds; null for all of the member, or the whole region.',
  })
  department(@Root() grant: RoleGrant, @Ctx() context: Context): Promise<Department | null> {
    return context.related(Department, grant.department);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may withdraw it.' })
  viewerCanWithdraw(@Root() grant: RoleGrant, @Ctx() { viewer }: Context): boolean {
    return mayKeepRoles(viewer, grant) && grant.withdrawnAt === null;
  }
}

const RoleGrantConnection = connectionOf(RoleGrant, 'RoleGrant');

/** Now or later; `words`: by whom. */
const held = (today: string, words: string | null) => ({
  withdrawnAt: null,
  $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
  ...(words?.trim() && { professional: { name: { $ilike: containing(words) } } }),
});
const search = () =>
  Arg('search', () => String, { nullable: true, description: "Part of the holder's name, in any case; null for all." });
const byRole = { role: 'asc', id: 'asc' } as const;

@Resolver(() => Member)
export class MemberRolesResolver {
  @FieldResolver(() => RoleGrantConnection, {
    nullable: true,
    description: 'Who holds a role there now or will, by role; null for all but its administrators.',
  })
  async roleGrants(
    @Root() member: Member,
    @search() words: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em, viewer, now, audit }: Context,
  ): Promise<Page<RoleGrant> | null> {
    if (!mayKeepRoles(viewer, { region: member.region, member })) {
      audit.refused('RoleGrants', member.id);
      return null;
    }
    const where = { member: member.id, ...held(localDateOf(now), words) } as FilterQuery<RoleGrant>;
    return pageOf(em, RoleGrant, where, byRole, page);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer gives and takes its roles and keeps its keys.' })
  viewerCanAdminister(@Root() member: Member, @Ctx() { viewer }: Context): boolean {
    return mayKeepRoles(viewer, { region: member.region, member });
  }
}

@Resolver(() => Region)
export class RegionRolesResolver {
  @FieldResolver(() => RoleGrantConnection, {
    nullable: true,
    description: 'Who holds a role for the whole region now or will, by role; null for all but its administrators.',
  })
  async roleGrants(
    @Root() region: Region,
    @search() words: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em, viewer, now, audit }: Context,
  ): Promise<Page<RoleGrant> | null> {
    if (!mayKeepRoles(viewer, { region, member: null })) {
      audit.refused('RoleGrants', region.id);
      return null;
    }
    const where = { region: region.id, member: null, ...held(localDateOf(now), words) } as FilterQuery<RoleGrant>;
    return pageOf(em, RoleGrant, where, byRole, page);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer gives and takes roles for the whole region.' })
  viewerCanAdminister(@Root() region: Region, @Ctx() { viewer }: Context): boolean {
    return mayKeepRoles(viewer, { region, member: null });
  }
}
