import { givePart } from '@naober/kit/data-export';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { fromGovernance } from './borrowed/governance.events.ts';
import { fromLearning } from './borrowed/learning.events.ts';
import { gatherPersonal } from './data-export/gather-personal.ts';
import { visibleMember } from './borrowed/visible-member.ts';
import { EligibilityResolver, FindingResolver } from './eligibility/eligibility.resolver.ts';
import { borrowErasures } from './erasure/erasure.events.ts';
import { releasePlaces } from './erasure/release-places.job.ts';
import { entities, migrations } from './orm.ts';
import { retention } from './retention/retention.ts';
import { ImportRosterMutation } from './roster/import-roster.mutation.ts';
import { importRosterRows } from './roster/roster-import.job.ts';
import {
  MemberRosterImportsResolver,
  RosterImportResolver,
  visibleRosterImport,
} from './roster/roster-import.resolver.ts';
import { DepartmentShiftsResolver } from './shift/department-shifts.resolver.ts';
import { MemberShiftsResolver } from './shift/member-shifts.resolver.ts';
import { OpenShiftResolver, visibleShift } from './shift/open-shift.resolver.ts';
import { ShiftFieldsResolver } from './shift/shift-fields.resolver.ts';
import { ConfirmSignUpMutation } from './sign-up/confirm-sign-up.mutation.ts';
import { DeclineSignUpMutation } from './sign-up/decline-sign-up.mutation.ts';
import { publishCommitment } from './sign-up/sign-up.events.ts';
import { subjectOf } from './subject-of.ts';
import { SignUpForShiftMutation } from './sign-up/sign-up-for-shift.mutation.ts';
import {
  AgendaResolver,
  ShiftSignUpsResolver,
  SignUpResolver,
  visibleSignUp,
  WaitingSignUpsResolver,
} from './sign-up/sign-up.resolver.ts';
import { WithdrawSignUpMutation } from './sign-up/withdraw-sign-up.mutation.ts';
import {
  AvailabilitySlotResolver,
  OwnAvailabilityResolver,
  PoolAvailabilityResolver,
  visibleSlot,
} from './availability/availability.resolver.ts';
import { OfferAvailabilityMutation } from './availability/offer-availability.mutation.ts';
import { WithdrawAvailabilityMutation } from './availability/withdraw-availability.mutation.ts';
import { AcceptConsultationMutation } from './consultation/accept-consultation.mutation.ts';
import { CompleteConsultationMutation } from './consultation/complete-consultation.mutation.ts';
import { MemberConsultationsResolver, OwnConsultationsResolver } from './consultation/consultation-lists.resolver.ts';
import { ConsultationRequestResolver, visibleConsultation } from './consultation/consultation.resolver.ts';
import { GiveBackConsultationMutation } from './consultation/give-back-consultation.mutation.ts';
import { RequestConsultationMutation } from './consultation/request-consultation.mutation.ts';
import { WithdrawConsultationMutation } from './consultation/withdraw-consultation.mutation.ts';
import {
  OwnPreferenceResolver,
  ParticipationPreferenceResolver,
  visiblePreference,
} from './participation/participation.resolver.ts';
import { SaveParticipationPreferenceMutation } from './participation/save-participation-preference.mutation.ts';
import { ClosePoolMutation } from './pool/close-pool.mutation.ts';
import { JoinPoolMutation } from './pool/join-pool.mutation.ts';
import { LeavePoolMutation } from './pool/leave-pool.mutation.ts';
import { OpenPoolMutation } from './pool/open-pool.mutation.ts';
import { OwnMembershipsResolver, PoolMembershipResolver, visibleMembership } from './pool/pool-membership.resolver.ts';
import { PoolResolver, visiblePool } from './pool/pool.resolver.ts';
import { DeleteFilterMutation } from './saved-filter/delete-filter.mutation.ts';
import { RenameFilterMutation } from './saved-filter/rename-filter.mutation.ts';
import { SaveFilterMutation } from './saved-filter/save-filter.mutation.ts';
import { SavedFiltersResolver, visibleFilter } from './saved-filter/saved-filter.resolver.ts';
import { ShiftDistanceResolver } from './shift/shift-distance.resolver.ts';

/** Table of contents: who may work where, and when. */
export const exchange: SubgraphDefinition = {
  name: 'exchange',
  entities,
  migrations,
  resolvers: [
    OpenShiftResolver,
    ShiftFieldsResolver,
    EligibilityResolver,
    FindingResolver,
    MemberShiftsResolver,
    DepartmentShiftsResolver,
    SignUpResolver,
    ShiftSignUpsResolver,
    AgendaResolver,
    WaitingSignUpsResolver,
    SignUpForShiftMutation,
    WithdrawSignUpMutation,
    ConfirmSignUpMutation,
    DeclineSignUpMutation,
    RosterImportResolver,
    MemberRosterImportsResolver,
    ImportRosterMutation,
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
    ShiftDistanceResolver,
  ],
  references: {
    OpenShift: ({ id }, context) => visibleShift(id, context),
    SignUp: ({ id }, context) => visibleSignUp(id, context),
    RosterImport: ({ id }, context) => visibleRosterImport(id, context),
    Pool: ({ id }, context) => visiblePool(id, context),
    PoolMembership: ({ id }, context) => visibleMembership(id, context),
    ParticipationPreference: ({ id }, context) => visiblePreference(id, context),
    AvailabilitySlot: ({ id }, context) => visibleSlot(id, context),
    ConsultationRequest: ({ id }, context) => visibleConsultation(id, context),
    SavedFilter: ({ id }, context) => visibleFilter(id, context),
    Member: ({ id }, context) => visibleMember(id, context),
    Department: ({ id }) => ({ id }),
    Professional: ({ id }) => ({ id }),
  },
  publishes: [publishCommitment],
  borrows: [
    ...fromGovernance,
    ...fromLearning,
    borrowErasures,
    givePart('exchange', 'governance.data-export', gatherPersonal),
  ],
  jobs: [importRosterRows, releasePlaces],
  subjectOf,
  tenantOf: entity => (entity as { regionId?: string }).regionId ?? null,
  retention,
};
