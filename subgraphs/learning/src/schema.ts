import { givePart } from '@naober/kit/data-export';
import { publication } from '@naober/kit/events';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { borrowConsents } from './borrowed/consent.events.ts';
import { borrowEmployments } from './borrowed/employment.events.ts';
import { borrowProfessions } from './borrowed/profession.events.ts';
import { gatherPersonal } from './data-export/gather-personal.ts';
import { EpaDefinition } from './epa-definition/epa-definition.entity.ts';
import { epaDefinitionState } from './epa-definition/epa-definition.events.ts';
import { EpaDefinitionResolver } from './epa-definition/epa-definition.resolver.ts';
import { EpaEntrustment } from './epa-entrustment/epa-entrustment.entity.ts';
import { epaEntrustmentState } from './epa-entrustment/epa-entrustment.events.ts';
import { EpaEntrustmentResolver, visibleEntrustment } from './epa-entrustment/epa-entrustment.resolver.ts';
import { GrantEpaEntrustmentMutation } from './epa-entrustment/grant-epa-entrustment.mutation.ts';
import { RevokeEpaEntrustmentMutation } from './epa-entrustment/revoke-epa-entrustment.mutation.ts';
import { warnOfEnds } from './epa-entrustment/warn-of-ends.round.ts';
import { EpaPassportResolver } from './epa-passport/epa-passport.resolver.ts';
import { EpaSetVersion } from './epa-set-version/epa-set-version.entity.ts';
import { EpaSetVersionResolver } from './epa-set-version/epa-set-version.resolver.ts';
import { borrowErasures } from './erasure/erasure.events.ts';
import { entities, migrations } from './orm.ts';
import { PathwayStepResolver, visibleStep } from './pathway/pathway-step.resolver.ts';
import { PathwayResolver, ProfessionPathwaysResolver, visiblePathway } from './pathway/pathway.resolver.ts';
import { retention } from './retention/retention.ts';

/** Table of contents: what people are trusted with, and how they learn it. */
export const learning: SubgraphDefinition = {
  name: 'learning',
  entities,
  migrations,
  resolvers: [
    EpaSetVersionResolver,
    EpaDefinitionResolver,
    EpaEntrustmentResolver,
    EpaPassportResolver,
    GrantEpaEntrustmentMutation,
    RevokeEpaEntrustmentMutation,
    PathwayResolver,
    PathwayStepResolver,
    ProfessionPathwaysResolver,
  ],
  references: {
    EpaSetVersion: ({ id }, context) => context.byId(EpaSetVersion).load(id),
    EpaDefinition: ({ id }, context) => context.byId(EpaDefinition).load(id),
    EpaEntrustment: ({ id }, context) => visibleEntrustment(id, context),
    Pathway: ({ id }, context) => visiblePathway(id, context),
    PathwayStep: ({ id }, context) => visibleStep(id, context),
    Professional: ({ id }) => ({ id }),
    Profession: ({ id }) => ({ id }),
  },
  publishes: [
    publication({ topic: 'learning.epa-definition', entity: EpaDefinition, state: epaDefinitionState }),
    publication({ topic: 'learning.epa-entrustment', entity: EpaEntrustment, state: epaEntrustmentState }),
  ],
  borrows: [
    borrowEmployments,
    borrowProfessions,
    borrowConsents,
    borrowErasures,
    givePart('learning', 'governance.data-export', gatherPersonal),
  ],
  jobs: [],
  rounds: [warnOfEnds],
  subjectOf: entity => (entity instanceof EpaEntrustment ? entity.professionalId : null),
  retention,
};
