import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isHerself } from '../pool/pool-access.rules.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { SavedFilter } from './saved-filter.entity.ts';
import { mostFilters } from './saved-filter.rules.ts';

/** The filters, or null for unknown and forbidden alike. */
export async function visibleFilter(id: string, context: Context): Promise<SavedFilter | null> {
  const filter = await context.byId(SavedFilter).load(id);
  return filter && isHerself(context.viewer, filter.professionalId) ? filter : context.hidden(SavedFilter, id);
}

@Resolver(() => ProfessionalRef)
export class SavedFiltersResolver {
  @FieldResolver(() => [SavedFilter], {
    nullable: true,
    description: `Filters of the shift board that she kept, at most ${mostFilters}, the oldest first; null for all but herself.`,
  })
  async savedFilters(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<SavedFilter[] | null> {
    if (!isHerself(context.viewer, id)) return null;
    const loader = context.batched(SavedFiltersResolver, async ids => {
      const found = await context.guarded.find(
        SavedFilter,
        { professionalId: { $in: [...ids] } },
        { orderBy: { createdAt: 'asc', id: 'asc' } },
      );
      return ids.map(one => found.filter(({ professionalId }) => professionalId === one));
    });
    return loader.load(id);
  }
}
