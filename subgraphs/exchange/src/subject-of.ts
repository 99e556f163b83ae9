import type { SubjectOf } from '@naober/kit/audit';
import { ArrivalCardReading } from './arrival-card/arrival-card-reading.entity.ts';
import { AvailabilitySlot } from './availability/availability-slot.entity.ts';
import { CombinationJob } from './combination-job/combination-job.entity.ts';
import { ConsultationRequest } from './consultation/consultation-request.entity.ts';
import { CredentialShare } from './credential/credential-share.entity.ts';
import { Credential } from './credential/credential.entity.ts';
import { EngagementAssessment } from './engagement/engagement-assessment.entity.ts';
import { Engagement } from './engagement/engagement.entity.ts';
import { DetachmentAgreement } from './detachment/detachment-agreement.entity.ts';
import { HomeRosterHeard } from './home-roster/home-roster-heard.entity.ts';
import { WorkInterval } from './home-roster/work-interval.entity.ts';
import { ParticipationPreference } from './participation/participation-preference.entity.ts';
import { PlacementEvaluation } from './evaluation/placement-evaluation.entity.ts';
import { ExchangePlacement } from './placement/exchange-placement.entity.ts';
import { OnboardingItem } from './placement/onboarding-item.entity.ts';
import { PlacementGoal } from './placement/placement-goal.entity.ts';
import { PlacementStep } from './placement/placement-step.entity.ts';
import { PoolMembership } from './pool/pool-membership.entity.ts';
import { SettlementDifference } from './settlement/settlement-difference.entity.ts';
import { SettlementLine } from './settlement/settlement-line.entity.ts';
import { TravelCost } from './settlement/travel-cost.entity.ts';
import { RateAgreement } from './rate-agreement/rate-agreement.entity.ts';
import { SideWorkObjection } from './side-work/side-work-objection.entity.ts';
import { SavedFilter } from './saved-filter/saved-filter.entity.ts';
import { DepartmentFeedback } from './shift-feedback/department-feedback.entity.ts';
import { ProfessionalFeedback } from './shift-feedback/professional-feedback.entity.ts';
import { SignUp } from './sign-up/sign-up.entity.ts';
import { ShiftSwap } from './swap/shift-swap.entity.ts';
import { HoursDeputy } from './timesheet/hours-deputy.entity.ts';
import { TimesheetStep } from './timesheet/timesheet-step.entity.ts';
import { Timesheet } from './timesheet/timesheet.entity.ts';

const personal = [
  SignUp,
  WorkInterval,
  HomeRosterHeard,
  Credential,
  CredentialShare,
  ArrivalCardReading,
  DepartmentFeedback,
  ProfessionalFeedback,
  PoolMembership,
  ParticipationPreference,
  AvailabilitySlot,
  SavedFilter,
  SideWorkObjection,
  SettlementLine,
  SettlementDifference,
  TravelCost,
  Timesheet,
  TimesheetStep,
  HoursDeputy,
  Engagement,
  EngagementAssessment,
  RateAgreement,
  CombinationJob,
  DetachmentAgreement,
  ExchangePlacement,
  PlacementStep,
  PlacementGoal,
  OnboardingItem,
];

/** Whose a record is, for the audit log; a consultation is of who accepted it, a swap of who gives her shift away, answers of who gave them. */
export const subjectOf: SubjectOf = entity => {
  if (entity instanceof ConsultationRequest) return entity.acceptedBy;
  if (entity instanceof PlacementEvaluation) return entity.respondentId;
  if (entity instanceof ShiftSwap) return entity.holderId;
  return personal.some(type => entity instanceof type) ? (entity as { professionalId: string }).professionalId : null;
};
