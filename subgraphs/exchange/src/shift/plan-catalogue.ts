import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedEpaDefinition } from '../borrowed/epa-definition.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { canPlan } from './shift-access.rules.ts';
import type { PlanCatalogue } from './shift-plan.rules.ts';

/** What the ids that a planner names stand for: professions and EPAs are a few hundred, common to all regions. */
export async function planCatalogue(em: EntityManager): Promise<PlanCatalogue> {
  const professions = await em.find(BorrowedProfession, {}, { fields: ['id'] });
  const epas = await em.find(BorrowedEpaDefinition, {}, { fields: ['id', 'setId'] });
  return {
    professionIds: new Set(professions.map(({ id }) => id)),
    epaIds: new Set(epas.map(({ id }) => id)),
    epaSetIds: new Set(epas.map(({ setId }) => setId)),
    parameters: await ruleParameters(em),
  };
}

/** The department, if who asks plans for it; NOT_FOUND for unknown and forbidden alike. */
export async function plannedDepartment(context: Context, id: string): Promise<BorrowedDepartment> {
  void context.personId; // throws when nobody is signed in
  const department = isUuid(id) ? await context.byId(BorrowedDepartment).load(id) : null;
  const isHers =
    department?.regionId === context.viewer.tenantId && canPlan(context.viewer, department.memberId, department.id);
  if (!department || !isHers) throw fail('NOT_FOUND', `You plan for no department ${id}.`);
  return department;
}
