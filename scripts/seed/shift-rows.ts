import type { Calendar } from './calendar.ts';
import type { DemoShift } from './shifts.ts';
import type { DemoSignUp } from './sign-up-decision.ts';
import type { StaffedShift } from './stories.ts';
import { epaId } from './write-epas.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';

/** What takes a person's time. */
const holding = new Set(['SUBMITTED', 'PENDING_CHECK', 'CONFIRMED']);
const isConfirmed = ({ status }: DemoSignUp) => status === 'CONFIRMED';

export function shiftRow({ shift, signUps }: StaffedShift, calendar: Calendar) {
  return {
    ...hostOf(shift),
    ...spanOf(shift, calendar),
    id: shift.id,
    department_id: shift.post.department.id,
    profession_id: professionId(shift.post.profession),
    external_id: shift.externalId,
    status: shift.status,
    break_minutes: shift.pattern.breakMinutes,
    is_night: shift.pattern.isNight,
    places: shift.places,
    places_taken: signUps.filter(isConfirmed).length,
    places_confirmed: signUps.filter(isConfirmed).length,
    required_epas: JSON.stringify(shift.epas.map(code => ({ epaId: epaId(code), minimumLevel: 4 }))),
    other_requirements: shift.otherRequirements,
    remarks: shift.remarks,
  };
}

export function signUpRow(signUp: DemoSignUp, shift: DemoShift, calendar: Calendar) {
  return {
    ...hostOf(shift),
    ...spanOf(shift, calendar),
    id: signUp.id,
    shift_id: shift.id,
    professional_id: signUp.professionalId,
    // What was confirmed was worked once it is over.
    status: isConfirmed(signUp) && spanOf(shift, calendar).ends_at <= calendar.now ? 'WORKED' : signUp.status,
    submitted_at: signUp.submittedAt,
    queue_number: signUp.queueNumber,
    outcome: signUp.outcome,
    checks: signUp.checks,
    checked_at: signUp.submittedAt,
    decided_at: signUp.decidedAt,
    decided_by: signUp.decidedBy,
    decline_reason: signUp.declineReason,
    decline_note: signUp.declineNote,
  };
}

export const isHeldAhead = (signUp: DemoSignUp, shift: DemoShift, calendar: Calendar): boolean =>
  holding.has(signUp.status) && spanOf(shift, calendar).ends_at > calendar.now;

/** As governance keeps it. */
export function commitmentRow({ id, professionalId }: DemoSignUp, shift: DemoShift, calendar: Calendar) {
  const { ends_at } = spanOf(shift, calendar);
  return { id, version: 1, professional_id: professionalId, ends_at, is_held: true };
}

function hostOf({ post: { member } }: DemoShift) {
  return { region_id: regionId(member.region), member_id: memberId(member.slug) };
}

function spanOf({ day, pattern }: DemoShift, calendar: Calendar) {
  return { starts_at: calendar.at(day, pattern.from), ends_at: calendar.at(day, pattern.until) };
}
