import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Location } from '../location/location.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Department } from './department.entity.ts';

@Resolver(() => Department)
export class DepartmentResolver {
  @FieldResolver(() => Member, { description: 'The member that it belongs to.' })
  member(@Root() department: Department): Promise<Member> {
    return department.member.loadOrFail();
  }

  @FieldResolver(() => Location, { description: 'Where it is.' })
  location(@Root() department: Department): Promise<Location> {
    return department.location.loadOrFail();
  }
}
