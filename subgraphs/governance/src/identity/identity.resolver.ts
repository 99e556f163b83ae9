import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { SignedInViewer } from '../viewer/viewer.resolver.ts';
import { Identity } from './identity.entity.ts';

@Resolver(() => SignedInViewer)
export class ViewerIdentitiesResolver {
  @FieldResolver(() => [Identity], { description: 'The sign-in services by which she can come in, by name.' })
  identities(@Ctx() { guarded, personId }: Context): Promise<Identity[]> {
    return guarded.find(Identity, { professional: personId }, { orderBy: { issuer: 'asc', id: 'asc' } });
  }
}
