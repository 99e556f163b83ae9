import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { hasRole, unitsOf } from '@naober/kit/viewer';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { employedAt } from '../home-roster/employed-at.ts';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { deputyFor } from './asked-timesheet.ts';
import { HoursDeputy } from './hours-deputy.entity.ts';
import { canNameDeputies } from './timesheet-access.rules.ts';

/** The deputy as named, or null for unknown and forbidden alike: seen by who names deputies and by herself. */
export async function visibleDeputy(id: string, context: Context): Promise<HoursDeputy | null> {
  const found = await context.byId(HoursDeputy).load(id);
  const { viewer } = context;
  const isSeen =
    found?.regionId === viewer.tenantId &&
    (found.professionalId === viewer.personId || canNameDeputies(viewer, found.memberId, found.departmentId));
  return isSeen ? found : context.hidden(HoursDeputy, id);
}

@Resolver(() => HoursDeputy)
export class HoursDeputyResolver {
  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'The deputy.' })
  professional(@Root() { professionalId }: HoursDeputy): ProfessionalRef {
    return { id: professionalId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'Of which member.' })
  member(@Root() { memberId }: HoursDeputy): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => DepartmentRef, {
    nullable: true,
    description: 'For which department; null for all of the member.',
  })
  department(@Root() { departmentId }: HoursDeputy): DepartmentRef | null {
    return departmentId === null ? null : { id: departmentId };
  }
}

const mostPeople = 200;

/** Whether the asker names deputies for some part of the member. */
const namesSome = ({ viewer }: Pick<Context, 'viewer'>, memberId: string): boolean =>
  canNameDeputies(viewer, memberId, null) ||
  ['PLANNER', 'TEAM_LEAD'].some(role => (unitsOf(viewer, role, memberId) ?? []).length > 0);

@Resolver(() => MemberRef)
export class MemberDeputiesResolver {
  @FieldResolver(() => [HoursDeputy], {
    nullable: true,
    description:
      'Who verifies hours in its stead, today or later, by first day; null for all but its administrators, HR, planners and team leads.',
  })
  async hoursDeputies(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<HoursDeputy[] | null> {
    if (!namesSome(context, id) || !(await visibleMember(id, context))) return null;
    const { em, viewer, now } = context;
    const where = { memberId: id, regionId: viewer.tenantId, endsOn: { $gte: localDateOf(now) } };
    const found = await em.find(HoursDeputy, where, { orderBy: { startsOn: 'asc', id: 'asc' }, limit: 100 });
    return found.filter(({ departmentId }) => canNameDeputies(viewer, id, departmentId));
  }

  @FieldResolver(() => [ProfessionalRef], {
    nullable: true,
    description:
      'Who may be named: whom it employs today, at most 200, in no order that means anything; null for all but who names deputies.',
  })
  async possibleHoursDeputies(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<ProfessionalRef[] | null> {
    if (!namesSome(context, id) || !(await visibleMember(id, context))) return null;
    const today = localDateOf(context.now);
    const people = await employedAt(context.platform, id, { firstDay: today, lastDay: today });
    return people.slice(0, mostPeople).map(personId => ({ id: personId }));
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks verifies hours that are worked at it.' })
  async viewerVerifiesHours(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<boolean> {
    const { viewer, now } = context;
    const isHost = ['PLANNER', 'TEAM_LEAD'].some(
      role => hasRole(viewer, role, id) || (unitsOf(viewer, role, id) ?? []).length > 0,
    );
    if (isHost) return (await visibleMember(id, context)) !== null;
    const today = localDateOf(now);
    return (await deputyFor(context)).some(one => one.memberId === id && one.startsOn <= today && today <= one.endsOn);
  }
}

@Resolver(() => ProfessionalRef)
export class OwnDeputiesResolver {
  @FieldResolver(() => [HoursDeputy], {
    nullable: true,
    description: "Where she verifies hours in somebody else's stead, today or later; null for all but herself.",
  })
  async hoursDeputyships(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<HoursDeputy[] | null> {
    if (context.viewer.personId !== id) return null;
    const today = localDateOf(context.now);
    return (await deputyFor(context)).filter(({ endsOn }) => endsOn >= today);
  }
}
