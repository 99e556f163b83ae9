import { givePart } from '@naober/kit/data-export';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { fromGovernance } from './borrowed/governance.events.ts';
import { fromLearning } from './borrowed/learning.events.ts';
import { gatherPersonal } from './data-export/gather-personal.ts';
import { visibleMember } from './borrowed/visible-member.ts';
import { EligibilityResolver, FindingResolver } from './eligibility/eligibility.resolver.ts';
import { borrowErasures } from './erasure/erasure.events.ts';
import { releasePlaces } from './erasure/release-places.job.ts';
import { OwnTryOutResolver, TryOutResolver } from './eligibility/try-out.resolver.ts';
import { ImportHomeRosterMutation } from './home-roster/import-home-roster.mutation.ts';
import { WorkInterval } from './home-roster/work-interval.entity.ts';
import { EndLabourDisputeMutation } from './labour-dispute/end-labour-dispute.mutation.ts';
import { EnterLabourDisputeMutation } from './labour-dispute/enter-labour-dispute.mutation.ts';
import { LabourDisputeResolver, visibleDispute } from './labour-dispute/labour-dispute.resolver.ts';
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
import { SignUp } from './sign-up/sign-up.entity.ts';
import { SignUpForShiftMutation } from './sign-up/sign-up-for-shift.mutation.ts';
import {
  AgendaResolver,
  ShiftSignUpsResolver,
  SignUpResolver,
  visibleSignUp,
  WaitingSignUpsResolver,
} from './sign-up/sign-up.resolver.ts';
import { WithdrawSignUpMutation } from './sign-up/withdraw-sign-up.mutation.ts';
import { recheckWork } from './working-time/recheck-work.job.ts';
import { SetAdultFromMutation } from './working-time/set-adult-from.mutation.ts';
import { SetNightExemptionMutation } from './working-time/set-night-exemption.mutation.ts';
import { WorkingTimeResolver } from './working-time/working-time.resolver.ts';

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
    OwnTryOutResolver,
    TryOutResolver,
    WorkingTimeResolver,
    SetNightExemptionMutation,
    SetAdultFromMutation,
    ImportHomeRosterMutation,
    LabourDisputeResolver,
    EnterLabourDisputeMutation,
    EndLabourDisputeMutation,
  ],
  references: {
    OpenShift: ({ id }, context) => visibleShift(id, context),
    SignUp: ({ id }, context) => visibleSignUp(id, context),
    RosterImport: ({ id }, context) => visibleRosterImport(id, context),
    LabourDispute: ({ id }, context) => visibleDispute(id, context),
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
  jobs: [importRosterRows, releasePlaces, recheckWork],
  subjectOf: entity => (entity instanceof SignUp || entity instanceof WorkInterval ? entity.professionalId : null),
  tenantOf: entity => (entity as { regionId?: string }).regionId ?? null,
  retention,
};
