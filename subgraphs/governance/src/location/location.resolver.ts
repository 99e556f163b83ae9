import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { Location } from './location.entity.ts';

@Resolver(() => Location)
export class LocationResolver {
  @FieldResolver(() => Member, { description: 'The member that works here.' })
  member(@Root() location: Location): Promise<Member> {
    return location.member.loadOrFail();
  }
}
