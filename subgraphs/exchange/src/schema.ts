import { givePart } from '@naober/kit/data-export';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { fromGovernance } from './borrowed/governance.events.ts';
import { fromLearning } from './borrowed/learning.events.ts';
import { gatherPersonal } from './data-export/gather-personal.ts';
import { visibleMember } from './borrowed/visible-member.ts';
import { EligibilityResolver, FindingResolver } from './eligibility/eligibility.resolver.ts';
import { borrowErasures } from './erasure/erasure.events.ts';
import { releasePlaces } from './erasure/release-places.job.ts';
import { CalendarEntryResolver, CalendarResolver } from './calendar/calendar.resolver.ts';
import { OwnTryOutResolver, TryOutResolver } from './eligibility/try-out.resolver.ts';
import { ImportHomeRosterMutation } from './home-roster/import-home-roster.mutation.ts';
import { EndLabourDisputeMutation } from './labour-dispute/end-labour-dispute.mutation.ts';
import { EnterLabourDisputeMutation } from './labour-dispute/enter-labour-dispute.mutation.ts';
import { LabourDisputeResolver, visibleDispute } from './labour-dispute/labour-dispute.resolver.ts';
import { entities, migrations } from './orm.ts';
import { retention } from './retention/retention.ts';
import { ReleasePolicyResolver } from './release/release-policy.resolver.ts';
import { SetReleasePolicyMutation } from './release/set-release-policy.mutation.ts';
import { ImportRosterMutation } from './roster/import-roster.mutation.ts';
import { importRosterRows } from './roster/roster-import.job.ts';
import {
  MemberRosterImportsResolver,
  RosterImportResolver,
  visibleRosterImport,
} from './roster/roster-import.resolver.ts';
import { CancelShiftMutation } from './shift/cancel-shift.mutation.ts';
import { CopyWeekMutation } from './shift/copy-week.mutation.ts';
import { CreateShiftMutation } from './shift/create-shift.mutation.ts';
import { CreateShiftSeriesMutation } from './shift/create-shift-series.mutation.ts';
import { DepartmentShiftsResolver } from './shift/department-shifts.resolver.ts';
import { EditShiftMutation } from './shift/edit-shift.mutation.ts';
import { MemberShiftsResolver } from './shift/member-shifts.resolver.ts';
import { OpenShiftResolver, visibleShift } from './shift/open-shift.resolver.ts';
import { PlannedDepartmentResolver } from './shift/planned-department.resolver.ts';
import { PlannedShiftResolver } from './shift/planned-shift.resolver.ts';
import { PublishShiftsMutation } from './shift/publish-shifts.mutation.ts';
import { ShiftFieldsResolver } from './shift/shift-fields.resolver.ts';
import { WithdrawShiftMutation } from './shift/withdraw-shift.mutation.ts';
import { AcceptInvitationMutation } from './sign-up/accept-invitation.mutation.ts';
import { AcceptOfferMutation } from './sign-up/accept-offer.mutation.ts';
import { CancelPlaceMutation } from './sign-up/cancel-place.mutation.ts';
import { CandidatesResolver } from './sign-up/candidates.resolver.ts';
import { ConfirmSignUpMutation } from './sign-up/confirm-sign-up.mutation.ts';
import { DeclineSignUpMutation } from './sign-up/decline-sign-up.mutation.ts';
import { InviteForShiftMutation } from './sign-up/invite-for-shift.mutation.ts';
import { lapseOffer } from './sign-up/lapse-offer.job.ts';
import { markWorked } from './sign-up/mark-worked.job.ts';
import { tellOffer } from './sign-up/offer-place.ts';
import { passOnPlaces } from './sign-up/pass-on-places.job.ts';
import { recheckPerson } from './sign-up/recheck-person.job.ts';
import { ReconfirmSignUpMutation } from './sign-up/reconfirm-sign-up.mutation.ts';
import { RecordNoShowMutation } from './sign-up/record-no-show.mutation.ts';
import { releaseHold } from './sign-up/release-hold.job.ts';
import { ShortlistSignUpMutation } from './sign-up/shortlist-sign-up.mutation.ts';
import { UndoNoShowMutation } from './sign-up/undo-no-show.mutation.ts';
import { UndoWithdrawMutation } from './sign-up/undo-withdraw.mutation.ts';
import { ViewerCanResolver } from './sign-up/viewer-can.resolver.ts';
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
import { SetLateCancellationTermsMutation } from './terms/set-late-cancellation-terms.mutation.ts';
import { MemberTermsResolver, ShiftTermsResolver, SignUpTermsResolver } from './terms/terms.resolver.ts';
import { AcceptSwapMutation } from './swap/accept-swap.mutation.ts';
import { ApproveSwapMutation } from './swap/approve-swap.mutation.ts';
import { lapseSwap } from './swap/lapse-swap.job.ts';
import { OfferInReturnMutation } from './swap/offer-in-return.mutation.ts';
import { ProposeSwapMutation } from './swap/propose-swap.mutation.ts';
import { RefuseSwapMutation } from './swap/refuse-swap.mutation.ts';
import { ShiftSwapResolver } from './swap/shift-swap.resolver.ts';
import { visibleSwap } from './swap/swap-access.ts';
import { PersonSwapsResolver, ShiftTakeOverResolver, SignUpSwapsResolver } from './swap/swap-lists.resolver.ts';
import { WithdrawSwapMutation } from './swap/withdraw-swap.mutation.ts';
import { recheckWork } from './working-time/recheck-work.job.ts';
import { SetAdultFromMutation } from './working-time/set-adult-from.mutation.ts';
import { SetNightExemptionMutation } from './working-time/set-night-exemption.mutation.ts';
import { WorkingTimeResolver } from './working-time/working-time.resolver.ts';
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
    PlannedShiftResolver,
    PlannedDepartmentResolver,
    CreateShiftMutation,
    CreateShiftSeriesMutation,
    CopyWeekMutation,
    PublishShiftsMutation,
    EditShiftMutation,
    WithdrawShiftMutation,
    CancelShiftMutation,
    ReleasePolicyResolver,
    SetReleasePolicyMutation,
    ShiftTermsResolver,
    SignUpTermsResolver,
    MemberTermsResolver,
    SetLateCancellationTermsMutation,
    EligibilityResolver,
    FindingResolver,
    MemberShiftsResolver,
    DepartmentShiftsResolver,
    SignUpResolver,
    ViewerCanResolver,
    CandidatesResolver,
    ShiftSignUpsResolver,
    AgendaResolver,
    CalendarResolver,
    CalendarEntryResolver,
    WaitingSignUpsResolver,
    SignUpForShiftMutation,
    WithdrawSignUpMutation,
    ConfirmSignUpMutation,
    DeclineSignUpMutation,
    UndoWithdrawMutation,
    ShortlistSignUpMutation,
    InviteForShiftMutation,
    AcceptInvitationMutation,
    AcceptOfferMutation,
    ReconfirmSignUpMutation,
    CancelPlaceMutation,
    RecordNoShowMutation,
    UndoNoShowMutation,
    ShiftSwapResolver,
    PersonSwapsResolver,
    SignUpSwapsResolver,
    ShiftTakeOverResolver,
    ProposeSwapMutation,
    OfferInReturnMutation,
    AcceptSwapMutation,
    RefuseSwapMutation,
    WithdrawSwapMutation,
    ApproveSwapMutation,
    RosterImportResolver,
    MemberRosterImportsResolver,
    ImportRosterMutation,
    OwnTryOutResolver,
    TryOutResolver,
    WorkingTimeResolver,
    SetNightExemptionMutation,
    SetAdultFromMutation,
    ImportHomeRosterMutation,
    LabourDisputeResolver,
    EnterLabourDisputeMutation,
    EndLabourDisputeMutation,
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
    ShiftSwap: ({ id }, context) => visibleSwap(id, context),
    RosterImport: ({ id }, context) => visibleRosterImport(id, context),
    LabourDispute: ({ id }, context) => visibleDispute(id, context),
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
  jobs: [
    importRosterRows,
    releasePlaces,
    passOnPlaces,
    tellOffer,
    lapseOffer,
    releaseHold,
    recheckPerson,
    markWorked,
    lapseSwap,
    recheckWork,
  ],
  subjectOf,
  tenantOf: entity => (entity as { regionId?: string }).regionId ?? null,
  retention,
};
