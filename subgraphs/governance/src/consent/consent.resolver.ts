import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { isSelf } from '../professional/professional.rules.ts';
import { Consent } from './consent.entity.ts';
import { newestOfEach } from './consent.rules.ts';

@Resolver(() => Professional)
export class ConsentsResolver {
  @FieldResolver(() => [Consent], {
    nullable: true,
    description:
      'The newest of each purpose that she ever agreed to, in the order in which she first did; for herself, null for others.',
  })
  async consents(@Root() professional: Professional, @Ctx() { guarded, viewer }: Context): Promise<Consent[] | null> {
    if (!isSelf(viewer, professional)) return null;
    return newestOfEach(await guarded.find(Consent, { professional: professional.id }, { orderBy: { id: 'asc' } }));
  }
}
