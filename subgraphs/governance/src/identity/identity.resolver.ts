import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { SignedInViewer } from '../viewer/viewer.resolver.ts';
import { Identity } from './identity.entity.ts';

@Resolver(() => SignedInViewer)
export class ViewerIdentitiesResolver {
  @FieldResolver(() => [Identity], {
    description: 'The sign-in services by which she can come in, by name; empty for a token of hers.',
  })
  async identities(@Ctx() { guarded, viewer, personId }: Context): Promise<Identity[]> {
    if (!isInPerson(viewer)) return [];
    return guarded.find(Identity, { professional: personId }, { orderBy: { issuer: 'asc', id: 'asc' } });
  }
}
