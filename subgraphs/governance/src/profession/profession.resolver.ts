import type { Context } from '@naober/kit/context';
import { Ctx, Query, Resolver } from 'type-graphql';
import { Profession } from './profession.entity.ts';

@Resolver(() => Profession)
export class ProfessionResolver {
  @Query(() => [Profession], { nullable: true, description: 'All professions, by Dutch name.' })
  professions(@Ctx() { em }: Context): Promise<Profession[]> {
    return em.find(Profession, {}, { orderBy: { name: 'asc', id: 'asc' } });
  }
}
