import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { CheckAcceptance } from './check-acceptance.entity.ts';
import { canSetRequirements } from './requirement-access.rules.ts';
import { RequirementSetVersion } from './requirement-set-version.entity.ts';
import { RequirementSet } from './requirement-set.entity.ts';

/** What a member asks is no secret to the people of its region: it is how they know what to bring. */
const isOfRegion = ({ viewer }: Context): boolean => viewer.personId !== null;

export async function visibleRequirementSet(id: string, context: Context): Promise<RequirementSet | null> {
  const set = await context.byId(RequirementSet).load(id);
  const isSeen = set?.regionId === context.viewer.tenantId && isOfRegion(context);
  return isSeen ? set : context.hidden(RequirementSet, id);
}

@Resolver(() => MemberRef)
export class MemberRequirementsResolver {
  @FieldResolver(() => [RequirementSet], {
    nullable: true,
    description:
      'What it asks of who works there: of all departments first, then by name. Null for who is not signed in.',
  })
  async requirementSets(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<RequirementSet[] | null> {
    return isOfRegion(context) ? setsOf(context).load(id) : null;
  }

  @FieldResolver(() => [CheckAcceptance], {
    nullable: true,
    description: 'Whose looks at credentials it accepts: of all others first. Null for who is not signed in.',
  })
  async checkAcceptances(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<CheckAcceptance[] | null> {
    return isOfRegion(context) ? acceptancesOf(context).load(id) : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether who asks says what it asks and accepts.',
  })
  viewerCanSetRequirements(@Root() { id }: MemberRef, @Ctx() { viewer }: Context): boolean {
    return canSetRequirements(viewer, id);
  }
}

const setsOf = (context: Context) =>
  context.batched(setsOf, async ids => {
    const where = { memberId: { $in: [...ids] }, regionId: context.viewer.tenantId };
    const found = await context.em.find(RequirementSet, where, { orderBy: { name: 'asc', id: 'asc' } });
    const inOrder = found.toSorted(
      (one, other) => Number(one.departmentId !== null) - Number(other.departmentId !== null),
    );
    return ids.map(id => inOrder.filter(({ memberId }) => memberId === id));
  });

const acceptancesOf = (context: Context) =>
  context.batched(acceptancesOf, async ids => {
    const where = { memberId: { $in: [...ids] }, regionId: context.viewer.tenantId };
    const found = await context.em.find(CheckAcceptance, where, { orderBy: { kind: 'asc', id: 'asc' } });
    const inOrder = found.toSorted(
      (one, other) => Number(one.fromMemberId !== null) - Number(other.fromMemberId !== null),
    );
    return ids.map(id => inOrder.filter(({ memberId }) => memberId === id));
  });

@Resolver(() => RequirementSet)
export class RequirementSetResolver {
  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'Who asks it; null while governance does not answer.',
  })
  member(@Root() { memberId }: RequirementSet): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => DepartmentRef, {
    nullable: true,
    description:
      'Where it is asked; null for all departments that have none of their own, and while governance does not answer.',
  })
  department(@Root() { departmentId }: RequirementSet): DepartmentRef | null {
    return departmentId === null ? null : { id: departmentId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is asked at every department that has none of its own.' })
  isOfWholeMember(@Root() { departmentId }: RequirementSet): boolean {
    return departmentId === null;
  }

  @FieldResolver(() => [RequirementSetVersion], { description: 'What it asks from which day on, newest first.' })
  versions(@Root() { id }: RequirementSet, @Ctx() context: Context): Promise<RequirementSetVersion[]> {
    return versionsOf(context).load(id);
  }

  @FieldResolver(() => RequirementSetVersion, {
    nullable: true,
    description: 'What it asks today; null while its first day has not come.',
  })
  async current(@Root() { id }: RequirementSet, @Ctx() context: Context): Promise<RequirementSetVersion | null> {
    const today = localDateOf(context.now);
    return (await versionsOf(context).load(id)).find(({ validFrom }) => validFrom <= today) ?? null;
  }
}

const versionsOf = (context: Context) =>
  context.batched(versionsOf, async ids => {
    const found = await context.em.find(
      RequirementSetVersion,
      { set: { $in: [...ids] } },
      { orderBy: { validFrom: 'desc' } },
    );
    return ids.map(id => found.filter(({ set }) => set.id === id));
  });

@Resolver(() => CheckAcceptance)
export class CheckAcceptanceResolver {
  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'Whose looks; null = of all others of whom nothing else is said.',
  })
  from(@Root() { fromMemberId }: CheckAcceptance): MemberRef | null {
    return fromMemberId === null ? null : { id: fromMemberId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is about all others of whom nothing else is said.' })
  isAboutAll(@Root() { fromMemberId }: CheckAcceptance): boolean {
    return fromMemberId === null;
  }
}
