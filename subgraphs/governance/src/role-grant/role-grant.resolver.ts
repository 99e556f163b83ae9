import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { RoleGrant } from './role-grant.entity.ts';

@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The member at which it holds; null for the whole region.',
  })
  async member(@Root() grant: RoleGrant): Promise<Member | null> {
    return grant.member?.loadOrFail() ?? null;
  }
}
