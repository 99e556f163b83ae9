import { AvailabilitySlot } from './availability/availability-slot.entity.ts';
import { ConsultationRequest } from './consultation/consultation-request.entity.ts';
import { ParticipationPreference } from './participation/participation-preference.entity.ts';
import { PoolMembership } from './pool/pool-membership.entity.ts';
import { SavedFilter } from './saved-filter/saved-filter.entity.ts';
import { WorkInterval } from './home-roster/work-interval.entity.ts';
import { ShiftSwap } from './swap/shift-swap.entity.ts';
import { SignUp } from './sign-up/sign-up.entity.ts';

const personal = [SignUp, WorkInterval, PoolMembership, ParticipationPreference, AvailabilitySlot, SavedFilter];

/** Whose a record is, for the audit log; a request for a consultation is of who accepted it, a swap of who gives her shift away. */
export function subjectOf(entity: object): string | null {
  if (entity instanceof ConsultationRequest) return entity.acceptedBy;
  if (entity instanceof ShiftSwap) return entity.holderId;
  return personal.some(type => entity instanceof type) ? (entity as { professionalId: string }).professionalId : null;
}
