import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { employersOf } from '../employment/employers-of.ts';
import { isInPerson } from '../platform.rules.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Identity } from './identity.entity.ts';
import { mayLinkIdentity } from './identity.rules.ts';

@InputType({ description: 'By what somebody can come in no more.' })
export class UnlinkIdentityInput {
  @Field(() => ID, { description: 'The link with the sign-in service.' })
  identityId!: string;
}

@ObjectType({ description: 'What became of an unlinkIdentity.' })
export class UnlinkIdentityPayload {
  @Field(() => ID, { description: 'The link that is gone.' })
  identityId!: string;
}

@Resolver()
export class UnlinkIdentityMutation {
  @Mutation(() => UnlinkIdentityPayload, {
    description:
      'Takes away a way to sign in and ends all sessions that began by it; for the person herself and for those who may link. NOT_FOUND for others.',
  })
  async unlinkIdentity(
    @Arg('input', () => UnlinkIdentityInput, { description: 'Which.' }) { identityId }: UnlinkIdentityInput,
    @Ctx() context: Context,
  ): Promise<UnlinkIdentityPayload> {
    const { platform, viewer, personId, now } = context;
    const found = isUuid(identityId)
      ? await platform.findOne(Identity, identityId, { populate: ['professional'] })
      : null;
    if (!found || !(await mayUnlink(found.professional.unwrap())))
      throw fail('NOT_FOUND', `There is no ${identityId}.`);
    await platform.transactional(
      async tx => {
        const { professional, issuer } = found;
        for (const session of await tx.find(Session, { professional: professional.id, issuer, endedAt: null }))
          session.endedAt = now;
        tx.remove(await tx.findOneOrFail(Identity, identityId));
      },
      { clear: true },
    );
    return { identityId };

    async function mayUnlink(person: Professional): Promise<boolean> {
      if (person.id === personId) return isInPerson(viewer);
      return mayLinkIdentity(viewer, person, await employersOf(context, person.id));
    }
  }
}
