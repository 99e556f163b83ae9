import type { EntityManager } from '@mikro-orm/postgresql';
import { OnboardingTemplate } from './onboarding-template.entity.ts';

/** The list that holds at a department on a day: its own, else that of its member, else the common one. */
export async function templateOn(
  em: EntityManager,
  memberId: string,
  departmentId: string,
  day: string,
): Promise<OnboardingTemplate | null> {
  const own = { $or: [{ departmentId }, { departmentId: null, memberId }, { departmentId: null, memberId: null }] };
  const found = await em.find(
    OnboardingTemplate,
    { ...own, validFrom: { $lte: day } },
    { orderBy: { validFrom: 'desc', id: 'desc' } },
  );
  return (
    found.find(one => one.departmentId === departmentId) ??
    found.find(one => one.memberId === memberId) ??
    found[0] ??
    null
  );
}
