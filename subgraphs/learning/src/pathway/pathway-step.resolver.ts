import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { heldBy } from '../epa-entrustment/epa-entrustment.resolver.ts';
import { independentEpas } from '../epa-passport/epa-passport.rules.ts';
import { PathwayStep } from './pathway-step.entity.ts';
import { Pathway } from './pathway.entity.ts';
import { TaughtEpa } from './taught-epa.entity.ts';
import { stepsOf, visiblePathway } from './pathway.resolver.ts';
import { progressOf, StepProgress } from './pathway.rules.ts';

registerEnumType(StepProgress, {
  name: 'StepProgress',
  description: 'How far somebody is with a step.',
  valuesConfig: {
    DONE: { description: 'All EPAs of the step are held at level 4 or higher; without EPAs: a later step is done.' },
    NOW: { description: 'The first step that is not done.' },
    LATER: { description: 'Comes after the step of now.' },
  },
});

@Resolver(() => PathwayStep)
export class PathwayStepResolver {
  @FieldResolver(() => Pathway, { description: 'The pathway that it is a step of.' })
  pathway(@Root() step: PathwayStep): Promise<Pathway> {
    return step.pathway.loadOrFail();
  }

  @FieldResolver(() => [EpaDefinition], {
    description: 'The EPAs that it teaches, by set and in its order; empty when none.',
  })
  epas(@Root() { id }: PathwayStep, @Ctx() context: Context): Promise<EpaDefinition[]> {
    return epasTaughtIn(context, id);
  }

  @FieldResolver(() => StepProgress, {
    nullable: true,
    description: 'How far the person who asks is; null for visitors.',
  })
  async viewerProgress(@Root() step: PathwayStep, @Ctx() context: Context): Promise<StepProgress | null> {
    const { personId } = context.viewer;
    if (personId === null) return null;
    const [held, steps] = await Promise.all([heldBy(context, personId), step.pathway.loadOrFail().then(stepsOf)]);
    const taught = await Promise.all(steps.map(({ id }) => epasTaughtIn(context, id)));
    const independent = independentEpas(held.map(({ epa, level }) => ({ epaId: epa.id, level })));
    return (
      progressOf(
        taught.map(epas => epas.map(({ id }) => id)),
        independent,
      )[steps.indexOf(step)] ?? null
    );
  }
}

/** The step, if its pathway is of the viewer's region; null for unknown and forbidden alike. */
export async function visibleStep(id: string, context: Context): Promise<PathwayStep | null> {
  const found = await context.byId(PathwayStep).load(id);
  return found && (await visiblePathway(found.pathway.id, context)) ? found : null;
}

/** The EPAs that the step teaches: one statement for all steps that are asked together, and once for each. */
function epasTaughtIn(context: Context, stepId: string): Promise<EpaDefinition[]> {
  const loader = context.batched(epasTaughtIn, async stepIds => {
    const taught = await context.em.find(
      TaughtEpa,
      { step: { $in: [...stepIds] } },
      { populate: ['epa.set'], orderBy: { epa: { set: { name: 'asc', id: 'asc' }, position: 'asc' } } },
    );
    const byStep = Map.groupBy(taught, ({ step }) => step.id);
    return stepIds.map(id => (byStep.get(id) ?? []).map(({ epa }) => epa.unwrap()));
  });
  return loader.load(stepId);
}
