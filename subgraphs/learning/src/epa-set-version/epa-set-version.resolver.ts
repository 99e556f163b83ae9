import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { EpaSetVersion } from './epa-set-version.entity.ts';

@Resolver(() => EpaSetVersion)
export class EpaSetVersionResolver {
  @Query(() => [EpaSetVersion], {
    nullable: true,
    description: 'All versions of all sets of EPAs, by name, the newest version of each first.',
  })
  epaSets(@Ctx() { em }: Context): Promise<EpaSetVersion[]> {
    return em.find(EpaSetVersion, {}, { orderBy: { name: 'asc', code: 'asc', validFrom: 'desc' } });
  }

  @FieldResolver(() => [EpaDefinition], { description: 'Its EPAs, in the order of the set.' })
  epas(@Root() set: EpaSetVersion): Promise<EpaDefinition[]> {
    return set.epas.loadItems({ orderBy: { position: 'asc' } });
  }
}
