import { Migration0036Engagements } from '../../migrations/0036-engagements.ts';
import { Migration0037RateAgreements } from '../../migrations/0037-rate-agreements.ts';
import { Migration0038CombinationJobs } from '../../migrations/0038-combination-jobs.ts';
import { CombinationJob } from '../combination-job/combination-job.entity.ts';
import { RateAgreement } from '../rate-agreement/rate-agreement.entity.ts';
import { EngagementAssessment } from './engagement-assessment.entity.ts';
import { Engagement } from './engagement.entity.ts';

/** What is agreed by people themselves, as it is stored; the rest of the tables is listed in `orm.ts`. */
export const engagementEntities = [Engagement, EngagementAssessment, RateAgreement, CombinationJob];

export const engagementMigrations = [
  { name: '0036-engagements', class: Migration0036Engagements },
  { name: '0037-rate-agreements', class: Migration0037RateAgreements },
  { name: '0038-combination-jobs', class: Migration0038CombinationJobs },
];
