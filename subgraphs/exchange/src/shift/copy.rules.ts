import type { PlannedSpan, ShiftPlan } from './shift-plan.rules.ts';

/** What a shift says apart from its times, to say it again in another week. */
export const asPlan = (shift: ShiftPlan): Omit<ShiftPlan, keyof PlannedSpan> => ({
  kind: shift.kind,
  booking: shift.booking,
  professionId: shift.professionId,
  places: shift.places,
  requiredEpas: shift.requiredEpas.map(one => ({ ...one })),
  requiredEpaSetId: shift.requiredEpaSetId,
  requiredCredentials: [...shift.requiredCredentials],
  otherRequirements: [...shift.otherRequirements],
  isLearning: shift.isLearning,
  supervisorId: shift.supervisorId,
  requirementSetId: shift.requirementSetId,
  remarks: shift.remarks,
  reportAt: shift.reportAt,
  askFor: shift.askFor,
  bring: shift.bring,
  contact: shift.contact,
});

type Known = Pick<ShiftPlan, 'startsAt' | 'endsAt' | 'professionId' | 'kind'>;

/** Whether two shifts of one department are the same work: copying a week twice makes no second one. */
export const isSameShift = (one: Known, other: Known): boolean =>
  one.startsAt.getTime() === other.startsAt.getTime() &&
  one.endsAt.getTime() === other.endsAt.getTime() &&
  one.professionId === other.professionId &&
  one.kind === other.kind;
