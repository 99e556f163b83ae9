import type { Asked } from './asked.rules.ts';
import type { PlannedSpan } from './shift-plan.rules.ts';

/** What of a shift is what somebody said yes to. */
export enum MaterialPart {
  TIME = 'TIME',
  BREAK = 'BREAK',
  DEPARTMENT = 'DEPARTMENT',
  KIND = 'KIND',
  REQUIREMENTS = 'REQUIREMENTS',
}

export type MaterialShift = Omit<PlannedSpan, 'isNight'> &
  Asked & { readonly kind: string; readonly departmentId: string };

const sorted = (texts: readonly string[]) => [...texts].sort();

const parts: Record<MaterialPart, (shift: MaterialShift) => unknown> = {
  TIME: ({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()],
  // The break is unpaid: with another one the same hours are other work for other pay.
  BREAK: ({ breakMinutes }) => breakMinutes,
  DEPARTMENT: ({ departmentId }) => departmentId,
  KIND: ({ kind }) => kind,
  REQUIREMENTS: shift => [
    shift.professionId,
    sorted(shift.requiredEpas.map(({ epaId, minimumLevel }) => `${epaId} ${minimumLevel}`)),
    shift.requiredEpaSetId,
    sorted(shift.requiredCredentials),
    sorted(shift.otherRequirements),
    shift.isLearning,
    shift.requirementSetId,
  ],
};

/**
 * The parts in which people would find another shift than the one they said yes to. Places, booking, briefing, contact
 * and remarks are none: they change nothing of what somebody promised, and may change until the shift begins.
 */
export function materialChanges(before: MaterialShift, after: MaterialShift): MaterialPart[] {
  return Object.values(MaterialPart).filter(
    part => JSON.stringify(parts[part](before)) !== JSON.stringify(parts[part](after)),
  );
}
