import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { Professional } from '../professional/professional.entity.ts';
import type { ProfessionalFacts } from '../professional/professional.rules.ts';
import { SignedInViewer } from '../viewer/viewer.resolver.ts';
import { Identity } from './identity.entity.ts';
import { mayKeepIdentities } from './identity.rules.ts';
import { tiesOf } from './ties-of.ts';

const byIssuer = { issuer: 'asc', id: 'asc' } as const;

@Resolver(() => SignedInViewer)
export class ViewerIdentitiesResolver {
  @FieldResolver(() => [Identity], {
    description: 'The sign-in services by which she can come in, by name; empty for a token of hers.',
  })
  async identities(@Ctx() { guarded, viewer, personId }: Context): Promise<Identity[]> {
    if (!isInPerson(viewer)) return [];
    return guarded.find(Identity, { professional: personId }, { orderBy: byIssuer });
  }
}

@Resolver(() => Professional)
export class IdentitiesResolver {
  @FieldResolver(() => [Identity], {
    nullable: true,
    description:
      'The sign-in services by which she can come in, by name; for herself and those who may link her, in person; null for others.',
  })
  async identities(@Root() professional: Professional, @Ctx() context: Context): Promise<Identity[] | null> {
    return (await maySeeIdentities(professional, context)) ? identitiesOf(context).load(professional.id) : null;
  }
}

/** The way to sign in, for who may see it; null for unknown and forbidden alike. */
export async function visibleIdentity({ id }: { id: string }, context: Context): Promise<Identity | null> {
  const found = await context.byId(Identity).load(id);
  const isSeen = found && (await maySeeIdentities({ id: found.professional.id, region: found.region }, context));
  return isSeen ? found : context.hidden(Identity, id);
}

async function maySeeIdentities(person: ProfessionalFacts, context: Context): Promise<boolean> {
  const ties = context.batched(tiesOf, ids => tiesOf(context.em, ids, localDateOf(context.now)));
  return mayKeepIdentities(context.viewer, person, await ties.load(person.id));
}

const identitiesOf = (context: Context) =>
  context.batched(identitiesOf, async ids => {
    const found = await context.guarded.find(Identity, { professional: { $in: [...ids] } }, { orderBy: byIssuer });
    const byPerson = Map.groupBy(found, ({ professional }) => professional.id);
    return ids.map(id => byPerson.get(id) ?? []);
  });
