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
import { ReleasePolicyResolver } from './release/release-policy.resolver.ts';
import { SetReleasePolicyMutation } from './release/set-release-policy.mutation.ts';
import { ImportRosterMutation } from './roster/import-roster.mutation.ts';
import { LinkRosterMutation } from './roster-link/link-roster.mutation.ts';
import { ResolveRosterConflictMutation } from './roster-link/resolve-roster-conflict.mutation.ts';
import { MemberRosterConflictsResolver, RosterConflictResolver } from './roster-link/roster-conflict.resolver.ts';
import { visibleRosterConflict, visibleRosterLink } from './roster-link/roster-link-access.ts';
import { MemberRosterLinksResolver, RosterLinkResolver, SyncRunResolver } from './roster-link/roster-link.resolver.ts';
import { syncRosterLinks } from './roster-link/sync-link.job.ts';
import { SyncRosterLinkMutation } from './roster-link/sync-roster-link.mutation.ts';
import { UnlinkRosterMutation } from './roster-link/unlink-roster.mutation.ts';
import { MapRosterColumnsMutation } from './roster/map-roster-columns.mutation.ts';
import { ReplayRosterImportMutation } from './roster/replay-roster-import.mutation.ts';
import { WrongRowsResolver } from './roster/wrong-rows.ts';
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
import { PlannedShiftResolver } from './shift/planned-shift.resolver.ts';
import { PublishShiftsMutation } from './shift/publish-shifts.mutation.ts';
import { ShiftFieldsResolver } from './shift/shift-fields.resolver.ts';
import { WithdrawShiftMutation } from './shift/withdraw-shift.mutation.ts';
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
import { SetLateCancellationTermsMutation } from './terms/set-late-cancellation-terms.mutation.ts';
import { MemberTermsResolver, ShiftTermsResolver, SignUpTermsResolver } from './terms/terms.resolver.ts';

/** Table of contents: who may work where, and when. */
export const exchange: SubgraphDefinition = {
  name: 'exchange',
  entities,
  migrations,
  resolvers: [
    OpenShiftResolver,
    ShiftFieldsResolver,
    PlannedShiftResolver,
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
    WrongRowsResolver,
    MapRosterColumnsMutation,
    ReplayRosterImportMutation,
    RosterLinkResolver,
    SyncRunResolver,
    MemberRosterLinksResolver,
    RosterConflictResolver,
    MemberRosterConflictsResolver,
    LinkRosterMutation,
    UnlinkRosterMutation,
    SyncRosterLinkMutation,
    ResolveRosterConflictMutation,
  ],
  references: {
    OpenShift: ({ id }, context) => visibleShift(id, context),
    SignUp: ({ id }, context) => visibleSignUp(id, context),
    RosterImport: ({ id }, context) => visibleRosterImport(id, context),
    RosterLink: ({ id }, context) => visibleRosterLink(id, context),
    RosterConflict: ({ id }, context) => visibleRosterConflict(id, context),
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
  jobs: [importRosterRows, syncRosterLinks, releasePlaces],
  subjectOf: entity => (entity instanceof SignUp ? entity.professionalId : null),
  tenantOf: entity => (entity as { regionId?: string }).regionId ?? null,
  retention,
};
