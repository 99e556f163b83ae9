import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { heldBy } from '../epa-entrustment/epa-entrustment.resolver.ts';
import { independentEpas } from '../epa-passport/epa-passport.rules.ts';
import { PathwayStep } from './pathway-step.entity.ts';
import { Pathway } from './pathway.entity.ts';
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

  @FieldResolver(() => [EpaDefinition], { description: 'The EPAs that it teaches, in the order of their sets; empty when none.' })
  epas(@Root() step: PathwayStep): Promise<EpaDefinition[]> {
    return epasOf(step);
  }

  @FieldResolver(() => StepProgress, { nullable: true, description: 'How far the person who asks is; null for visitors.' })
  async viewerProgress(@Root() step: PathwayStep, @Ctx() context: Context): Promise<StepProgress | null> {
    const { personId } = context.viewer;
    if (personId === null) return null;
    const [held, steps] = await Promise.all([heldBy(context, personId), step.pathway.loadOrFail().then(stepsOf)]);
    const taught = await Promise.all(steps.map(epasOf));
    const independent = independentEpas(held.map(({ epa, level }) => ({ epaId: epa.id, level })));
    return progressOf(taught.map((epas) => epas.map(({ id }) => id)), independent)[steps.indexOf(step)] ?? null;
  }
}

/** The step, if its pathway is of the viewer's region; null for unknown and forbidden alike. */
export async function visibleStep(id: string, context: Context): Promise<PathwayStep | null> {
  const found = await context.byId(PathwayStep).load(id);
  return found && (await visiblePathway(found.pathway.id, context)) ? found : null;
}

/** The EPAs of a step, batched over the steps that are asked together. */
async function epasOf(step: PathwayStep): Promise<EpaDefinition[]> {
  const taught = await step.teaches.loadItems({ populate: ['epa'], orderBy: { epa: { set: 'asc', position: 'asc' } } });
  return taught.map(({ epa }) => epa.unwrap());
}
