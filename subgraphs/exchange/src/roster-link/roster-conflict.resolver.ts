import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { DateTime } from '@naober/kit/subgraph';
import { Args, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionRef } from '../references/profession.ts';
import { canImportRosters } from '../shift/shift-access.rules.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { RosterConflict, type ProposedShift } from './roster-conflict.entity.ts';
import { RosterConflictStatus } from './roster-link.enums.ts';

const RosterConflictConnection = connectionOf(RosterConflict, 'RosterConflict');

@ObjectType({ description: 'A shift as a roster wants it.' })
export class RosterProposal {
  @Field(() => DateTime, { description: 'First moment.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'The moment at which it would be over.' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Unpaid break in minutes.' })
  breakMinutes!: number;

  @Field(() => Int, { description: 'How many professionals it would need.' })
  places!: number;

  @Field(() => DepartmentRef, { nullable: true, description: 'Where; null while governance does not answer.' })
  department!: DepartmentRef;

  @Field(() => ProfessionRef, {
    nullable: true,
    description: 'Which profession; null while governance does not answer.',
  })
  profession!: ProfessionRef;
}

@Resolver(() => RosterConflict)
export class RosterConflictResolver {
  @FieldResolver(() => OpenShift, { description: 'The shift as people signed up for it.' })
  async shift(@Root() { shift }: RosterConflict, @Ctx() context: Context): Promise<OpenShift> {
    return (await context.related(OpenShift, shift))!;
  }

  @FieldResolver(() => RosterProposal, {
    nullable: true,
    description: 'What the roster wants; null when it vanished there.',
  })
  proposal(@Root() { proposed }: RosterConflict): RosterProposal | null {
    return proposed && proposalOf(proposed);
  }
}

const proposalOf = ({ startsAt, endsAt, departmentId, professionId, ...rest }: ProposedShift): RosterProposal => ({
  ...rest,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  department: { id: departmentId },
  profession: { id: professionId },
});

@Resolver(() => MemberRef)
export class MemberRosterConflictsResolver {
  @FieldResolver(() => RosterConflictConnection, {
    nullable: true,
    description:
      'What its rosters did to shifts that people signed up for and nobody decided yet, oldest first; null for all but planners of all of it and its keys that hand in rosters.',
  })
  async rosterConflicts(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em, viewer }: Context,
  ): Promise<Page<RosterConflict> | null> {
    if (!canImportRosters(viewer, id)) return null;
    const where = { regionId: viewer.tenantId, memberId: id, status: RosterConflictStatus.OPEN };
    return pageOf(em, RosterConflict, where, { raisedAt: 'asc', id: 'asc' }, page);
  }
}
