import type { Chapter } from './chapter.ts';
import { AcknowledgeArrivalCardMutation } from '../arrival-card/acknowledge-arrival-card.mutation.ts';
import {
  DepartmentCardResolver,
  ShiftCardResolver,
  ArrivalCardResolver,
  visibleRevision,
} from '../arrival-card/arrival-card.resolver.ts';
import { WriteArrivalCardMutation } from '../arrival-card/write-arrival-card.mutation.ts';
import { AddCredentialMutation } from '../credential/add-credential.mutation.ts';
import { checkRegistration } from '../credential/check-registration.job.ts';
import {
  CredentialResolver,
  CredentialVerificationResolver,
  PersonCredentialsResolver,
} from '../credential/credential.resolver.ts';
import { EndingCredentialsResolver } from '../credential/ending.resolver.ts';
import { RecordOccupationalHealthClearanceMutation } from '../credential/record-occupational-health-clearance.mutation.ts';
import { RefuseCredentialMutation } from '../credential/refuse-credential.mutation.ts';
import { RemindToRenewMutation } from '../credential/remind-to-renew.mutation.ts';
import { CredentialReuseResolver } from '../credential/reuse.resolver.ts';
import { ShareCredentialMutation } from '../credential/share-credential.mutation.ts';
import { CredentialsToVerifyResolver } from '../credential/to-verify.resolver.ts';
import { visibleCredential } from '../credential/verified-credential.ts';
import { VerifyCredentialMutation } from '../credential/verify-credential.mutation.ts';
import { WithdrawCredentialMutation } from '../credential/withdraw-credential.mutation.ts';
import {
  DepartmentFeedbackResolver,
  ShiftFeedbackResolver,
  SignUpFeedbackResolver,
} from '../shift-feedback/feedback.resolver.ts';
import { GiveDepartmentFeedbackMutation } from '../shift-feedback/give-department-feedback.mutation.ts';
import { GiveProfessionalFeedbackMutation } from '../shift-feedback/give-professional-feedback.mutation.ts';
import { OwnFeedbackResolver, ProfessionalFeedbackResolver } from '../shift-feedback/own-feedback.resolver.ts';
import { ReadinessResolver } from '../readiness/readiness.resolver.ts';
import { StillMissingResolver } from '../readiness/still-missing.resolver.ts';
import { AdoptRequirementSetMutation } from '../requirement-set/adopt-requirement-set.mutation.ts';
import {
  MemberRequirementsResolver,
  RequirementSetResolver,
  CheckAcceptanceResolver,
  visibleRequirementSet,
} from '../requirement-set/requirement-set.resolver.ts';
import { SetCheckAcceptanceMutation } from '../requirement-set/set-check-acceptance.mutation.ts';
import { WithdrawCheckAcceptanceMutation } from '../requirement-set/withdraw-check-acceptance.mutation.ts';
import { WithdrawRequirementVersionMutation } from '../requirement-set/withdraw-requirement-version.mutation.ts';

/** What somebody can show, what hosts ask, how she arrives, and how it was. */
export const credentials: Chapter = {
  resolvers: [
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
    StillMissingResolver,
    EndingCredentialsResolver,
    RemindToRenewMutation,
    CredentialReuseResolver,
    MemberRequirementsResolver,
    RequirementSetResolver,
    CheckAcceptanceResolver,
    AdoptRequirementSetMutation,
    SetCheckAcceptanceMutation,
    WithdrawCheckAcceptanceMutation,
    WithdrawRequirementVersionMutation,
    DepartmentCardResolver,
    ShiftCardResolver,
    ArrivalCardResolver,
    WriteArrivalCardMutation,
    AcknowledgeArrivalCardMutation,
    DepartmentFeedbackResolver,
    ShiftFeedbackResolver,
    SignUpFeedbackResolver,
    OwnFeedbackResolver,
    ProfessionalFeedbackResolver,
    GiveDepartmentFeedbackMutation,
    GiveProfessionalFeedbackMutation,
  ],
  references: {
    Credential: ({ id }, context) => visibleCredential(id, context),
    RequirementSet: ({ id }, context) => visibleRequirementSet(id, context),
    ArrivalCard: ({ id }, context) => visibleRevision(id, context),
  },
  jobs: [checkRegistration],
};
