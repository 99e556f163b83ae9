import type { Chapter } from './chapter.ts';
import {
  MemberEvaluationResolver,
  OwnEvaluationResolver,
  ProgrammeEvaluationResolver,
  WaveEvaluationResolver,
} from '../evaluation/evaluation.resolver.ts';
import { AdoptEvaluationQuestionnaireMutation } from '../evaluation/adopt-evaluation-questionnaire.mutation.ts';
import { EvaluationQuestionnairesResolver } from '../evaluation/questionnaire.resolver.ts';
import { GivePlacementEvaluationMutation } from '../evaluation/give-placement-evaluation.mutation.ts';
import { endUncovered } from '../placement/end-uncovered.job.ts';
import { AcceptPlacementMutation } from '../placement/accept-placement.mutation.ts';
import { AddPlacementGoalMutation } from '../placement/add-placement-goal.mutation.ts';
import { AdoptOnboardingTemplateMutation } from '../placement/adopt-onboarding-template.mutation.ts';
import { ApprovePlacementMutation } from '../placement/approve-placement.mutation.ts';
import { CompletePlacementMutation } from '../placement/complete-placement.mutation.ts';
import { DropPlacementWishMutation } from '../placement/drop-placement-wish.mutation.ts';
import { EndPlacementEarlyMutation } from '../placement/end-placement-early.mutation.ts';
import { FinishPlacementMutation } from '../placement/finish-placement.mutation.ts';
import {
  DepartmentOnboardingResolver,
  OnboardingTemplateResolver,
  visibleTemplate,
} from '../placement/onboarding-template.resolver.ts';
import { PlacementAgreementResolver } from '../placement/placement-agreement.resolver.ts';
import { PausePlacementMutation } from '../placement/pause-placement.mutation.ts';
import {
  MemberPlacementsResolver,
  OwnPlacementsResolver,
  WavePlacementsResolver,
} from '../placement/placement-lists.resolver.ts';
import {
  OnboardingItemResolver,
  PlacementGoalResolver,
  PlacementPartsResolver,
  PlacementStepResolver,
  visibleGoal,
  visibleItem,
} from '../placement/placement-parts.resolver.ts';
import { ExchangePlacementResolver } from '../placement/placement.resolver.ts';
import { PreparePlacementAgreementMutation } from '../placement/prepare-placement-agreement.mutation.ts';
import { RefusePlacementMutation } from '../placement/refuse-placement.mutation.ts';
import { RemovePlacementGoalMutation } from '../placement/remove-placement-goal.mutation.ts';
import { RequestPlacementMutation } from '../placement/request-placement.mutation.ts';
import { ResumePlacementMutation } from '../placement/resume-placement.mutation.ts';
import { SavePlacementWishMutation } from '../placement/save-placement-wish.mutation.ts';
import { SayPlacementGoalMutation } from '../placement/say-placement-goal.mutation.ts';
import { StartPlacementMutation } from '../placement/start-placement.mutation.ts';
import { TickOnboardingItemMutation } from '../placement/tick-onboarding-item.mutation.ts';
import { visiblePlacement } from '../placement/visible-placement.ts';
import { WithdrawPlacementRequestMutation } from '../placement/withdraw-placement-request.mutation.ts';
import { CloseProgrammeMutation } from '../programme/close-programme.mutation.ts';
import { CloseWaveMutation } from '../programme/close-wave.mutation.ts';
import { GoLiveWithWaveMutation } from '../programme/go-live-with-wave.mutation.ts';
import { JoinProgrammeMutation } from '../programme/join-programme.mutation.ts';
import { LeaveProgrammeMutation } from '../programme/leave-programme.mutation.ts';
import { OfferPlacesMutation } from '../programme/offer-places.mutation.ts';
import { OpenProgrammeMutation } from '../programme/open-programme.mutation.ts';
import { PlanWaveMutation } from '../programme/plan-wave.mutation.ts';
import {
  ExchangeProgrammeResolver,
  ProgrammeParticipationResolver,
  visibleParticipation,
  visibleProgramme,
} from '../programme/programme.resolver.ts';
import { TickWaveCheckMutation } from '../programme/tick-wave-check.mutation.ts';
import {
  DepartmentWavesResolver,
  ProgrammeWaveResolver,
  visibleCheck,
  visiblePlace,
  visibleWave,
  WaveCheckResolver,
  WavePlaceResolver,
} from '../programme/wave.resolver.ts';

/** Regional exchange (RUN): programmes with their waves, placements, and how they were. */
export const placements: Chapter = {
  resolvers: [
    ExchangeProgrammeResolver,
    ProgrammeParticipationResolver,
    ProgrammeWaveResolver,
    WaveCheckResolver,
    WavePlaceResolver,
    DepartmentWavesResolver,
    OpenProgrammeMutation,
    PlanWaveMutation,
    TickWaveCheckMutation,
    GoLiveWithWaveMutation,
    CloseWaveMutation,
    CloseProgrammeMutation,
    JoinProgrammeMutation,
    LeaveProgrammeMutation,
    OfferPlacesMutation,
    ExchangePlacementResolver,
    PlacementAgreementResolver,
    PlacementPartsResolver,
    PlacementGoalResolver,
    PlacementStepResolver,
    OnboardingItemResolver,
    OwnPlacementsResolver,
    MemberPlacementsResolver,
    WavePlacementsResolver,
    DepartmentOnboardingResolver,
    OnboardingTemplateResolver,
    SavePlacementWishMutation,
    DropPlacementWishMutation,
    RequestPlacementMutation,
    WithdrawPlacementRequestMutation,
    ApprovePlacementMutation,
    RefusePlacementMutation,
    AcceptPlacementMutation,
    PreparePlacementAgreementMutation,
    TickOnboardingItemMutation,
    AdoptOnboardingTemplateMutation,
    StartPlacementMutation,
    PausePlacementMutation,
    ResumePlacementMutation,
    EndPlacementEarlyMutation,
    FinishPlacementMutation,
    CompletePlacementMutation,
    AddPlacementGoalMutation,
    RemovePlacementGoalMutation,
    SayPlacementGoalMutation,
    GivePlacementEvaluationMutation,
    AdoptEvaluationQuestionnaireMutation,
    EvaluationQuestionnairesResolver,
    OwnEvaluationResolver,
    WaveEvaluationResolver,
    ProgrammeEvaluationResolver,
    MemberEvaluationResolver,
  ],
  references: {
    ExchangeProgramme: ({ id }, context) => visibleProgramme(id, context),
    ProgrammeParticipation: ({ id }, context) => visibleParticipation(id, context),
    ProgrammeWave: ({ id }, context) => visibleWave(id, context),
    WaveCheck: ({ id }, context) => visibleCheck(id, context),
    WavePlace: ({ id }, context) => visiblePlace(id, context),
    ExchangePlacement: ({ id }, context) => visiblePlacement(id, context),
    PlacementGoal: ({ id }, context) => visibleGoal(id, context),
    OnboardingItem: ({ id }, context) => visibleItem(id, context),
    OnboardingTemplate: ({ id }, context) => visibleTemplate(id, context),
  },
  jobs: [endUncovered],
};
