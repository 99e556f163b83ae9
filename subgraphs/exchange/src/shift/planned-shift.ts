import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { OpenShift } from './open-shift.entity.ts';
import { canPlan } from './shift-access.rules.ts';

/** The shifts, if who asks plans them all; NOT_FOUND for unknown and forbidden alike. */
export async function plannedShifts(context: Context, ids: readonly string[]): Promise<OpenShift[]> {
  void context.personId; // throws when nobody is signed in
  return Promise.all(ids.map(id => plannedShift(context, id)));
}

export async function plannedShift(context: Context, id: string): Promise<OpenShift> {
  void context.personId;
  const shift = isUuid(id) ? await context.byId(OpenShift).load(id) : null;
  const { viewer } = context;
  if (shift?.regionId !== viewer.tenantId || !canPlan(viewer, shift.memberId, shift.departmentId))
    throw fail('NOT_FOUND', `You plan no shift ${id}.`);
  return shift;
}
