import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { DepartmentRef } from '../references/department.ts';
import { arrangesOnboarding } from './onboarding-access.rules.ts';
import { OnboardingTemplate } from './onboarding-template.entity.ts';
import { templateOn } from './template-on.ts';

@Resolver(() => DepartmentRef)
export class DepartmentOnboardingResolver {
  @FieldResolver(() => OnboardingTemplate, {
    nullable: true,
    description:
      'What it arranges for who is placed there, as it holds today: its own list, else that of its member or the common one; null for all but who arranges it.',
  })
  async onboardingTemplate(@Root() { id }: DepartmentRef, @Ctx() context: Context): Promise<OnboardingTemplate | null> {
    const department = await context.byId(BorrowedDepartment).load(id);
    const isHere = department?.regionId === context.viewer.tenantId;
    if (!department || !isHere || !arrangesOnboarding(context.viewer, department.memberId, id)) return null;
    return templateOn(context.em, department.memberId, id, localDateOf(context.now));
  }
}

@Resolver(() => OnboardingTemplate)
export class OnboardingTemplateResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is the list of every host that has none of its own.' })
  isCommon(@Root() { memberId }: OnboardingTemplate): boolean {
    return memberId === null;
  }
}

/** The list, for who arranges with it; null for unknown and forbidden alike. */
export async function visibleTemplate(id: string, context: Context): Promise<OnboardingTemplate | null> {
  const found = await context.byId(OnboardingTemplate).load(id);
  if (!found) return null;
  const { memberId, departmentId, regionId } = found;
  const isSeen =
    memberId === null ||
    (regionId === context.viewer.tenantId && arrangesOnboarding(context.viewer, memberId, departmentId));
  return isSeen ? found : context.hidden(OnboardingTemplate, id);
}
