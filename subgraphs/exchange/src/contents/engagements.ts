import type { Chapter } from './chapter.ts';
import { AcceptCombinationJobMutation } from '../combination-job/accept-combination-job.mutation.ts';
import {
  MemberCombinationJobsResolver,
  OwnCombinationJobsResolver,
} from '../combination-job/combination-job-lists.resolver.ts';
import { CombinationJobResolver, visibleJob } from '../combination-job/combination-job.resolver.ts';
import { DraftCombinationJobMutation } from '../combination-job/draft-combination-job.mutation.ts';
import { EndCombinationJobMutation } from '../combination-job/end-combination-job.mutation.ts';
import { WithdrawCombinationJobMutation } from '../combination-job/withdraw-combination-job.mutation.ts';
import { AcceptEngagementMutation } from '../engagement/accept-engagement.mutation.ts';
import { AssessEngagementMutation } from '../engagement/assess-engagement.mutation.ts';
import { DraftEngagementMutation } from '../engagement/draft-engagement.mutation.ts';
import { EndEngagementMutation } from '../engagement/end-engagement.mutation.ts';
import { MemberEngagementsResolver, OwnEngagementsResolver } from '../engagement/engagement-lists.resolver.ts';
import { EngagementAssessmentResolver, EngagementResolver } from '../engagement/engagement.resolver.ts';
import { visibleEngagement } from '../engagement/visible-engagement.ts';
import { AcceptRateAgreementMutation } from '../rate-agreement/accept-rate-agreement.mutation.ts';
import { CounterRateAgreementMutation } from '../rate-agreement/counter-rate-agreement.mutation.ts';
import { ProposeRateAgreementMutation } from '../rate-agreement/propose-rate-agreement.mutation.ts';
import { EngagementRatesResolver, RateAgreementResolver } from '../rate-agreement/rate-agreement.resolver.ts';
import { WithdrawRateAgreementMutation } from '../rate-agreement/withdraw-rate-agreement.mutation.ts';

/** Who works on her own account, and what these two agree; work over two employers. */
export const engagements: Chapter = {
  resolvers: [
    EngagementResolver,
    EngagementAssessmentResolver,
    OwnEngagementsResolver,
    MemberEngagementsResolver,
    DraftEngagementMutation,
    AcceptEngagementMutation,
    AssessEngagementMutation,
    EndEngagementMutation,
    EngagementRatesResolver,
    RateAgreementResolver,
    ProposeRateAgreementMutation,
    CounterRateAgreementMutation,
    AcceptRateAgreementMutation,
    WithdrawRateAgreementMutation,
    CombinationJobResolver,
    OwnCombinationJobsResolver,
    MemberCombinationJobsResolver,
    DraftCombinationJobMutation,
    AcceptCombinationJobMutation,
    WithdrawCombinationJobMutation,
    EndCombinationJobMutation,
  ],
  references: {
    Engagement: ({ id }, context) => visibleEngagement(id, context),
    CombinationJob: ({ id }, context) => visibleJob(id, context),
  },
  jobs: [],
};
