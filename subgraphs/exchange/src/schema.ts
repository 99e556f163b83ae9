import { givePart } from '@naober/kit/data-export';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { AcknowledgeArrivalCardMutation } from './arrival-card/acknowledge-arrival-card.mutation.ts';
import {
  ArrivalCardResolver,
  DepartmentCardResolver,
  ShiftCardResolver,
  visibleRevision,
} from './arrival-card/arrival-card.resolver.ts';
import { WriteArrivalCardMutation } from './arrival-card/write-arrival-card.mutation.ts';
import { fromGovernance } from './borrowed/governance.events.ts';
import { fromLearning } from './borrowed/learning.events.ts';
import { AddCredentialMutation } from './credential/add-credential.mutation.ts';
import { checkRegistration } from './credential/check-registration.job.ts';
import { checkRegistrations } from './credential/check-registrations.round.ts';
import {
  CredentialResolver,
  CredentialVerificationResolver,
  PersonCredentialsResolver,
} from './credential/credential.resolver.ts';
import { RecordOccupationalHealthClearanceMutation } from './credential/record-occupational-health-clearance.mutation.ts';
import { RefuseCredentialMutation } from './credential/refuse-credential.mutation.ts';
import { ShareCredentialMutation } from './credential/share-credential.mutation.ts';
import { CredentialsToVerifyResolver } from './credential/to-verify.resolver.ts';
import { visibleCredential } from './credential/verified-credential.ts';
import { VerifyCredentialMutation } from './credential/verify-credential.mutation.ts';
import { warnOfEnds } from './credential/warn-of-ends.round.ts';
import { WithdrawCredentialMutation } from './credential/withdraw-credential.mutation.ts';
import { gatherPersonal } from './data-export/gather-personal.ts';
import { visibleMember } from './borrowed/visible-member.ts';
import { EligibilityResolver, FindingResolver } from './eligibility/eligibility.resolver.ts';
import { borrowErasures } from './erasure/erasure.events.ts';
import { releasePlaces } from './erasure/release-places.job.ts';
import { entities, migrations } from './orm.ts';
import { ReadinessResolver } from './readiness/readiness.resolver.ts';
import { AdoptRequirementSetMutation } from './requirement-set/adopt-requirement-set.mutation.ts';
import {
  CheckAcceptanceResolver,
  MemberRequirementsResolver,
  RequirementSetResolver,
  visibleRequirementSet,
} from './requirement-set/requirement-set.resolver.ts';
import { SetCheckAcceptanceMutation } from './requirement-set/set-check-acceptance.mutation.ts';
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
import { SignUpForShiftMutation } from './sign-up/sign-up-for-shift.mutation.ts';
import {
  AgendaResolver,
  ShiftSignUpsResolver,
  SignUpResolver,
  visibleSignUp,
  WaitingSignUpsResolver,
} from './sign-up/sign-up.resolver.ts';
import { subjectOf } from './subject-of.ts';
import { WithdrawSignUpMutation } from './sign-up/withdraw-sign-up.mutation.ts';
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
    ViewerCanResolver,
    CandidatesResolver,
    ShiftSignUpsResolver,
    AgendaResolver,
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
    CredentialResolver,
    CredentialVerificationResolver,
    PersonCredentialsResolver,
    CredentialsToVerifyResolver,
    AddCredentialMutation,
    WithdrawCredentialMutation,
    ShareCredentialMutation,
    VerifyCredentialMutation,
    RefuseCredentialMutation,
    RecordOccupationalHealthClearanceMutation,
    ReadinessResolver,
    MemberRequirementsResolver,
    RequirementSetResolver,
    CheckAcceptanceResolver,
    AdoptRequirementSetMutation,
    SetCheckAcceptanceMutation,
    DepartmentCardResolver,
    ShiftCardResolver,
    ArrivalCardResolver,
    WriteArrivalCardMutation,
    AcknowledgeArrivalCardMutation,
  ],
  references: {
    OpenShift: ({ id }, context) => visibleShift(id, context),
    SignUp: ({ id }, context) => visibleSignUp(id, context),
    ShiftSwap: ({ id }, context) => visibleSwap(id, context),
    RosterImport: ({ id }, context) => visibleRosterImport(id, context),
    Credential: ({ id }, context) => visibleCredential(id, context),
    RequirementSet: ({ id }, context) => visibleRequirementSet(id, context),
    ArrivalCard: ({ id }, context) => visibleRevision(id, context),
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
  rounds: [checkRegistrations, warnOfEnds],
  appendOnly: ['credential_verification'],
  subjectOf,
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
    checkRegistration,
  ],
  tenantOf: entity => (entity as { regionId?: string }).regionId ?? null,
  retention,
};
