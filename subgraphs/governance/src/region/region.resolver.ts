import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { isPlatform } from '../platform.rules.ts';
import { Region } from './region.entity.ts';

@Resolver(() => Region)
export class RegionResolver {
  @Directive('@inaccessible')
  @Query(() => Region, {
    nullable: true,
    description: 'For the gateway alone: the region that visitors see; null when there is none of that name.',
  })
  async regionBySlug(
    @Arg('slug', () => String, { description: 'Short name, such as `noord`.' }) slug: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<Region | null> {
    return isPlatform(viewer) ? em.findOne(Region, { slug }) : null;
  }

  @FieldResolver(() => [Member], { description: 'Its members, by name.' })
  members(@Root() region: Region): Promise<Member[]> {
    return region.members.loadItems();
  }
}
