import { Migration0001Borrowed } from '../migrations/0001-borrowed.ts';
import { Migration0002RuleParameters } from '../migrations/0002-rule-parameters.ts';
import { Migration0003Shifts } from '../migrations/0003-shifts.ts';
import { Migration0004Privacy } from '../migrations/0004-privacy.ts';
import { Migration0005ShiftsInFull } from '../migrations/0005-shifts-in-full.ts';
import { Migration0006ShiftAuthoring } from '../migrations/0006-shift-authoring.ts';
import { Migration0007SignUps } from '../migrations/0007-sign-ups.ts';
import { Migration0008WorkingTime } from '../migrations/0008-working-time.ts';
import { Migration0010Credentials } from '../migrations/0010-credentials.ts';
import { Migration0011Requirements } from '../migrations/0011-requirements.ts';
import { Migration0012RosterFiles } from '../migrations/0012-roster-files.ts';
import { Migration0013RosterLinks } from '../migrations/0013-roster-links.ts';
import { Migration0014Pools } from '../migrations/0014-pools.ts';
import { Migration0015Board } from '../migrations/0015-board.ts';
import { Migration0016Supervision } from '../migrations/0016-supervision.ts';
import { Migration0017Redeployment } from '../migrations/0017-redeployment.ts';
import { Migration0018Specialisms } from '../migrations/0018-specialisms.ts';
import { Migration0019HomeRosters } from '../migrations/0019-home-rosters.ts';
import { Migration0020StricterHours } from '../migrations/0020-stricter-hours.ts';
import { Migration0021SideWork } from '../migrations/0021-side-work.ts';
import { Migration0022ShiftFeedback } from '../migrations/0022-shift-feedback.ts';
import { Migration0023Arrival } from '../migrations/0023-arrival.ts';
import { Migration0025KeptForATime } from '../migrations/0025-kept-for-a-time.ts';
import { Migration0027BoardOfNights } from '../migrations/0027-board-of-nights.ts';
import { Migration0028DesksOfPlanners } from '../migrations/0028-desks-of-planners.ts';
import { Migration0029AgreementsThatEnd } from '../migrations/0029-agreements-that-end.ts';
import { Migration0046HowFarRostersReach } from '../migrations/0046-how-far-rosters-reach.ts';
import { Migration0051ExemptionsWithdrawn } from '../migrations/0051-exemptions-withdrawn.ts';
import { Migration0075UsualTerms } from '../migrations/0075-usual-terms.ts';
import { Migration0080LiveChanges } from '../migrations/0080-live-changes.ts';
import { Migration0030Programmes } from '../migrations/0030-programmes.ts';
import { Migration0031Placements } from '../migrations/0031-placements.ts';
import { Migration0032Evaluations } from '../migrations/0032-evaluations.ts';
import { engagementEntities, engagementMigrations } from './engagement/engagement.tables.ts';
import { ArrivalCardReading } from './arrival-card/arrival-card-reading.entity.ts';
import { ArrivalCard } from './arrival-card/arrival-card.entity.ts';
import { AvailabilitySlot } from './availability/availability-slot.entity.ts';
import { BorrowedCooperationAgreement } from './borrowed/cooperation-agreement.entity.ts';
import { BorrowedDepartment } from './borrowed/department.entity.ts';
import { BorrowedEmployment } from './borrowed/employment.entity.ts';
import { BorrowedEpaDefinition } from './borrowed/epa-definition.entity.ts';
import { BorrowedEpaEntrustment } from './borrowed/epa-entrustment.entity.ts';
import { BorrowedMember } from './borrowed/member.entity.ts';
import { BorrowedProfession } from './borrowed/profession.entity.ts';
import { BorrowedProfessional } from './borrowed/professional.entity.ts';
import { BorrowedRoleGrant } from './borrowed/role-grant.entity.ts';
import { EvaluationGroup } from './evaluation/evaluation-group.entity.ts';
import { EvaluationQuestionnaire } from './evaluation/evaluation-questionnaire.entity.ts';
import { PlacementEvaluation } from './evaluation/placement-evaluation.entity.ts';
import { ExchangePlacement } from './placement/exchange-placement.entity.ts';
import { OnboardingItem } from './placement/onboarding-item.entity.ts';
import { OnboardingTemplate } from './placement/onboarding-template.entity.ts';
import { PlacementGoal } from './placement/placement-goal.entity.ts';
import { PlacementStep } from './placement/placement-step.entity.ts';
import { ExchangeProgramme } from './programme/exchange-programme.entity.ts';
import { ProgrammeParticipation } from './programme/programme-participation.entity.ts';
import { ProgrammeWave } from './programme/programme-wave.entity.ts';
import { WaveCheck } from './programme/wave-check.entity.ts';
import { WavePlace } from './programme/wave-place.entity.ts';
import { MemberReleasePolicy } from './release/member-release-policy.entity.ts';
import { ConsultationRequest } from './consultation/consultation-request.entity.ts';
import { ParticipationPreference } from './participation/participation-preference.entity.ts';
import { PoolMembership } from './pool/pool-membership.entity.ts';
import { Pool } from './pool/pool.entity.ts';
import { CredentialShare } from './credential/credential-share.entity.ts';
import { CredentialVerification } from './credential/credential-verification.entity.ts';
import { Credential } from './credential/credential.entity.ts';
import { CheckAcceptance } from './requirement-set/check-acceptance.entity.ts';
import { RequirementSetVersion } from './requirement-set/requirement-set-version.entity.ts';
import { RequirementSet } from './requirement-set/requirement-set.entity.ts';
import { RosterConflict } from './roster-link/roster-conflict.entity.ts';
import { RosterDelivery } from './roster-link/roster-delivery.entity.ts';
import { RosterLink } from './roster-link/roster-link.entity.ts';
import { SyncRun } from './roster-link/sync-run.entity.ts';
import { RosterMapping } from './roster/roster-mapping.entity.ts';
import { RosterImport } from './roster/roster-import.entity.ts';
import { settlementEntities, settlementMigrations } from './settlement/settlement.orm.ts';
import { SideWorkObjection } from './side-work/side-work-objection.entity.ts';
import { SavedFilter } from './saved-filter/saved-filter.entity.ts';
import { DepartmentFeedback } from './shift-feedback/department-feedback.entity.ts';
import { ProfessionalFeedback } from './shift-feedback/professional-feedback.entity.ts';
import { OpenShift } from './shift/open-shift.entity.ts';
import { SignUp } from './sign-up/sign-up.entity.ts';
import { timesheetEntities, timesheetMigrations } from './timesheet/timesheet.orm.ts';
import { MemberTerms } from './terms/member-terms.entity.ts';
import { ShiftSwap } from './swap/shift-swap.entity.ts';
import { detachmentEntities, detachmentMigrations } from './detachment/detachment.orm.ts';
import { HomeRosterFeed } from './home-roster/home-roster-feed.entity.ts';
import { HomeRosterHeard } from './home-roster/home-roster-heard.entity.ts';
import { WorkInterval } from './home-roster/work-interval.entity.ts';
import { LabourDispute } from './labour-dispute/labour-dispute.entity.ts';
import { WorkingTimeProfile } from './working-time/working-time-profile.entity.ts';

export const entities = [
  OpenShift,
  SignUp,
  ShiftSwap,
  RosterImport,
  RosterMapping,
  RosterConflict,
  RosterLink,
  SyncRun,
  RosterDelivery,
  MemberReleasePolicy,
  MemberTerms,
  WorkInterval,
  HomeRosterFeed,
  HomeRosterHeard,
  WorkingTimeProfile,
  LabourDispute,
  SideWorkObjection,
  Pool,
  PoolMembership,
  ParticipationPreference,
  AvailabilitySlot,
  ConsultationRequest,
  SavedFilter,
  Credential,
  CredentialVerification,
  CredentialShare,
  RequirementSet,
  RequirementSetVersion,
  CheckAcceptance,
  ArrivalCard,
  ArrivalCardReading,
  DepartmentFeedback,
  ProfessionalFeedback,
  ...detachmentEntities,
  ...timesheetEntities,
  ...settlementEntities,
  ...engagementEntities,
  ExchangeProgramme,
  ProgrammeParticipation,
  ProgrammeWave,
  WaveCheck,
  WavePlace,
  ExchangePlacement,
  PlacementStep,
  PlacementGoal,
  OnboardingItem,
  OnboardingTemplate,
  EvaluationQuestionnaire,
  EvaluationGroup,
  PlacementEvaluation,
  BorrowedMember,
  BorrowedDepartment,
  BorrowedProfession,
  BorrowedProfessional,
  BorrowedEmployment,
  BorrowedRoleGrant,
  BorrowedCooperationAgreement,
  BorrowedEpaDefinition,
  BorrowedEpaEntrustment,
];

export const migrations = [
  { name: '0001-borrowed', class: Migration0001Borrowed },
  { name: '0002-rule-parameters', class: Migration0002RuleParameters },
  { name: '0003-shifts', class: Migration0003Shifts },
  { name: '0004-privacy', class: Migration0004Privacy },
  { name: '0005-shifts-in-full', class: Migration0005ShiftsInFull },
  { name: '0006-shift-authoring', class: Migration0006ShiftAuthoring },
  { name: '0007-sign-ups', class: Migration0007SignUps },
  { name: '0008-working-time', class: Migration0008WorkingTime },
  { name: '0010-credentials', class: Migration0010Credentials },
  { name: '0011-requirements', class: Migration0011Requirements },
  { name: '0012-roster-files', class: Migration0012RosterFiles },
  { name: '0013-roster-links', class: Migration0013RosterLinks },
  { name: '0014-pools', class: Migration0014Pools },
  { name: '0015-board', class: Migration0015Board },
  { name: '0016-supervision', class: Migration0016Supervision },
  { name: '0017-redeployment', class: Migration0017Redeployment },
  { name: '0018-specialisms', class: Migration0018Specialisms },
  { name: '0019-home-rosters', class: Migration0019HomeRosters },
  { name: '0020-stricter-hours', class: Migration0020StricterHours },
  { name: '0021-side-work', class: Migration0021SideWork },
  { name: '0022-shift-feedback', class: Migration0022ShiftFeedback },
  { name: '0023-arrival', class: Migration0023Arrival },
  { name: '0025-kept-for-a-time', class: Migration0025KeptForATime },
  { name: '0027-board-of-nights', class: Migration0027BoardOfNights },
  { name: '0028-desks-of-planners', class: Migration0028DesksOfPlanners },
  { name: '0029-agreements-that-end', class: Migration0029AgreementsThatEnd },
  { name: '0030-programmes', class: Migration0030Programmes },
  { name: '0031-placements', class: Migration0031Placements },
  { name: '0032-evaluations', class: Migration0032Evaluations },
  ...detachmentMigrations,
  ...engagementMigrations,
  ...timesheetMigrations,
  ...settlementMigrations,
  { name: '0046-how-far-rosters-reach', class: Migration0046HowFarRostersReach },
  { name: '0051-exemptions-withdrawn', class: Migration0051ExemptionsWithdrawn },
  { name: '0075-usual-terms', class: Migration0075UsualTerms },
  { name: '0080-live-changes', class: Migration0080LiveChanges },
];
