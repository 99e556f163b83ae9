import { givePart } from '@naober/kit/data-export';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { fromGovernance } from './borrowed/governance.events.ts';
import { fromLearning } from './borrowed/learning.events.ts';
import { checkRegistrations } from './credential/check-registrations.round.ts';
import { detachmentDays } from './detachment/detachment-days.round.ts';
import { warnOfEnds } from './credential/warn-of-ends.round.ts';
import { gatherPersonal } from './data-export/gather-personal.ts';
import { borrowRegistrations } from './borrowed/registration.events.ts';
import { visibleMember } from './borrowed/visible-member.ts';
import { borrowErasures } from './erasure/erasure.events.ts';
import { entities, migrations } from './orm.ts';
import { retention } from './retention/retention.ts';
import { followPlacements } from './placement/follow-placements.round.ts';
import { publishCommitment } from './sign-up/sign-up.events.ts';
import { subjectOf } from './subject-of.ts';
import { shifts } from './contents/shifts.ts';
import { rosters } from './contents/rosters.ts';
import { signUps } from './contents/sign-ups.ts';
import { workingTime } from './contents/working-time.ts';
import { agreements } from './contents/agreements.ts';
import { engagements } from './contents/engagements.ts';
import { credentials } from './contents/credentials.ts';
import { placements } from './contents/placements.ts';
import { pools } from './contents/pools.ts';
import { settlement } from './contents/settlement.ts';
import { publishContribution } from './settlement/contribution.events.ts';
import { settleEachDay } from './settlement/settle.round.ts';
import { timesheets } from './contents/timesheets.ts';
import { chaseTimesheets } from './timesheet/chase-timesheets.round.ts';

const chapters = [
  shifts,
  rosters,
  signUps,
  workingTime,
  credentials,
  pools,
  placements,
  agreements,
  engagements,
  timesheets,
  settlement,
];

/** Table of contents: who may work where, and when. */
export const exchange: SubgraphDefinition = {
  name: 'exchange',
  entities,
  migrations,
  resolvers: chapters.flatMap(({ resolvers }) => resolvers) as unknown as SubgraphDefinition['resolvers'],
  references: {
    ...Object.assign({}, ...chapters.map(({ references }) => references)),
    Member: ({ id }, context) => visibleMember(id, context),
    Department: ({ id }) => ({ id }),
    Professional: ({ id }) => ({ id }),
  },
  publishes: [publishCommitment, publishContribution],
  borrows: [
    ...fromGovernance,
    ...fromLearning,
    borrowRegistrations,
    borrowErasures,
    givePart('exchange', 'governance.data-export', gatherPersonal),
  ],
  rounds: [checkRegistrations, warnOfEnds, detachmentDays, followPlacements, chaseTimesheets, settleEachDay],
  appendOnly: [
    'credential_verification',
    'detachment_signature',
    'detachment_event',
    'detachment_coverage',
    'engagement_assessment',
  ],
  subjectOf,
  jobs: chapters.flatMap(({ jobs }) => jobs),
  tenantOf: entity => (entity as { regionId?: string }).regionId ?? null,
  retention,
};
