import type { Context } from '@naober/kit/context';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ProfessionRef } from '../references/profession.ts';
import { PathwayStep } from './pathway-step.entity.ts';
import { Pathway } from './pathway.entity.ts';

@Resolver(() => Pathway)
export class PathwayResolver {
  @Query(() => [Pathway], { nullable: true, description: "The pathways of the viewer's region, by title." })
  pathways(@Ctx() { em, viewer }: Context): Promise<Pathway[]> {
    return em.find(Pathway, { regionId: viewer.tenantId }, { orderBy: { title: 'asc', id: 'asc' } });
  }

  @Query(() => Pathway, {
    nullable: true,
    description: "A pathway of the viewer's region; null when there is none of that name.",
  })
  pathway(
    @Arg('slug', () => String, { description: 'Short name, such as `operatieassistent`.' }) slug: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<Pathway | null> {
    return em.findOne(Pathway, { regionId: viewer.tenantId, slug });
  }

  @FieldResolver(() => ProfessionRef, {
    nullable: true,
    description: 'Where it leads; null when it leads to no single profession.',
  })
  profession(@Root() { professionId }: Pathway): ProfessionRef | null {
    return professionId === null ? null : { id: professionId };
  }

  @FieldResolver(() => [PathwayStep], { description: 'Its steps, from the first to the last.' })
  steps(@Root() pathway: Pathway): Promise<PathwayStep[]> {
    return stepsOf(pathway);
  }
}

@Resolver(() => ProfessionRef)
export class ProfessionPathwaysResolver {
  @FieldResolver(() => [Pathway], {
    nullable: true,
    description: "The pathways of the viewer's region that lead to it, by title; empty when none does.",
  })
  pathways(@Root() { id }: ProfessionRef, @Ctx() context: Context): Promise<Pathway[]> {
    return pathwaysTo(context, id);
  }
}

/** Steps in their order, batched over the pathways that are asked together. */
export function stepsOf(pathway: Pathway): Promise<PathwayStep[]> {
  return pathway.steps.loadItems({ orderBy: { position: 'asc' } });
}

/** The pathway, if it is of the viewer's region; null for unknown and forbidden alike. */
export async function visiblePathway(id: string, context: Context): Promise<Pathway | null> {
  const found = await context.byId(Pathway).load(id);
  return found?.regionId === context.viewer.tenantId ? found : context.hidden(Pathway, id);
}

function pathwaysTo(context: Context, professionId: string): Promise<Pathway[]> {
  const loader = context.batched(pathwaysTo, async professionIds => {
    const where = { professionId: { $in: [...professionIds] }, regionId: context.viewer.tenantId };
    const found = await context.em.find(Pathway, where, { orderBy: { title: 'asc', id: 'asc' } });
    const byProfession = Map.groupBy(found, ({ professionId }) => professionId);
    return professionIds.map(id => byProfession.get(id) ?? []);
  });
  return loader.load(professionId);
}
