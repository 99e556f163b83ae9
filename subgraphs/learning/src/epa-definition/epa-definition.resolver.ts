import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EpaSetVersion } from '../epa-set-version/epa-set-version.entity.ts';
import { PathwayStep } from '../pathway/pathway-step.entity.ts';
import { TaughtEpa } from '../pathway/taught-epa.entity.ts';
import { EpaDefinition } from './epa-definition.entity.ts';

@Resolver(() => EpaDefinition)
export class EpaDefinitionResolver {
  @FieldResolver(() => EpaSetVersion, { description: 'The version of the set that it belongs to.' })
  set(@Root() epa: EpaDefinition): Promise<EpaSetVersion> {
    return epa.set.loadOrFail();
  }

  @FieldResolver(() => [PathwayStep], {
    nullable: true,
    description: "The steps of the region's pathways that teach it, by pathway and place; empty when none does.",
  })
  taughtIn(@Root() epa: EpaDefinition, @Ctx() context: Context): Promise<PathwayStep[]> {
    return stepsThatTeach(context, epa.id);
  }
}

/** The steps that teach the EPA, with their pathways: one statement for all that are asked together. */
function stepsThatTeach(context: Context, epaId: string): Promise<PathwayStep[]> {
  const loader = context.batched(stepsThatTeach, async epaIds => {
    const taught = await context.em.find(
      TaughtEpa,
      { epa: { $in: [...epaIds] }, step: { pathway: { regionId: context.viewer.tenantId } } },
      { populate: ['step.pathway'], orderBy: { step: { pathway: { title: 'asc', id: 'asc' }, position: 'asc' } } },
    );
    const byEpa = Map.groupBy(taught, ({ epa }) => epa.id);
    return epaIds.map(id => (byEpa.get(id) ?? []).map(({ step }) => step.unwrap()));
  });
  return loader.load(epaId);
}
