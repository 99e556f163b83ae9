import type { Chapter } from './chapter.ts';
import {
  AvailabilitySlotResolver,
  PoolAvailabilityResolver,
  OwnAvailabilityResolver,
  visibleSlot,
} from '../availability/availability.resolver.ts';
import { OfferAvailabilityMutation } from '../availability/offer-availability.mutation.ts';
import { WithdrawAvailabilityMutation } from '../availability/withdraw-availability.mutation.ts';
import { AcceptConsultationMutation } from '../consultation/accept-consultation.mutation.ts';
import { CompleteConsultationMutation } from '../consultation/complete-consultation.mutation.ts';
import { MemberConsultationsResolver, OwnConsultationsResolver } from '../consultation/consultation-lists.resolver.ts';
import { ConsultationRequestResolver, visibleConsultation } from '../consultation/consultation.resolver.ts';
import { GiveBackConsultationMutation } from '../consultation/give-back-consultation.mutation.ts';
import { RequestConsultationMutation } from '../consultation/request-consultation.mutation.ts';
import { WithdrawConsultationMutation } from '../consultation/withdraw-consultation.mutation.ts';
import {
  ParticipationPreferenceResolver,
  OwnPreferenceResolver,
  visiblePreference,
} from '../participation/participation.resolver.ts';
import { SaveParticipationPreferenceMutation } from '../participation/save-participation-preference.mutation.ts';
import { ClosePoolMutation } from '../pool/close-pool.mutation.ts';
import { JoinPoolMutation } from '../pool/join-pool.mutation.ts';
import { LeavePoolMutation } from '../pool/leave-pool.mutation.ts';
import { OpenPoolMutation } from '../pool/open-pool.mutation.ts';
import { PoolMembershipResolver, OwnMembershipsResolver, visibleMembership } from '../pool/pool-membership.resolver.ts';
import { PoolResolver, visiblePool } from '../pool/pool.resolver.ts';
import { DeleteFilterMutation } from '../saved-filter/delete-filter.mutation.ts';
import { RenameFilterMutation } from '../saved-filter/rename-filter.mutation.ts';
import { SaveFilterMutation } from '../saved-filter/save-filter.mutation.ts';
import { SavedFiltersResolver, visibleFilter } from '../saved-filter/saved-filter.resolver.ts';

/** Who may be asked, when, and for what advice; and what somebody looks for. */
export const pools: Chapter = {
  resolvers: [
    PoolResolver,
    PoolMembershipResolver,
    OwnMembershipsResolver,
    OpenPoolMutation,
    ClosePoolMutation,
    JoinPoolMutation,
    LeavePoolMutation,
    ParticipationPreferenceResolver,
    OwnPreferenceResolver,
    SaveParticipationPreferenceMutation,
    AvailabilitySlotResolver,
    PoolAvailabilityResolver,
    OwnAvailabilityResolver,
    OfferAvailabilityMutation,
    WithdrawAvailabilityMutation,
    ConsultationRequestResolver,
    MemberConsultationsResolver,
    OwnConsultationsResolver,
    RequestConsultationMutation,
    AcceptConsultationMutation,
    GiveBackConsultationMutation,
    CompleteConsultationMutation,
    WithdrawConsultationMutation,
    SavedFiltersResolver,
    SaveFilterMutation,
    RenameFilterMutation,
    DeleteFilterMutation,
  ],
  references: {
    Pool: ({ id }, context) => visiblePool(id, context),
    PoolMembership: ({ id }, context) => visibleMembership(id, context),
    ParticipationPreference: ({ id }, context) => visiblePreference(id, context),
    AvailabilitySlot: ({ id }, context) => visibleSlot(id, context),
    ConsultationRequest: ({ id }, context) => visibleConsultation(id, context),
    SavedFilter: ({ id }, context) => visibleFilter(id, context),
  },
  jobs: [],
};
