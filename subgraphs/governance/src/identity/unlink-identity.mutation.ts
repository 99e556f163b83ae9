import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Identity } from './identity.entity.ts';
import { isLastOfHerOwn, mayKeepIdentities } from './identity.rules.ts';
import { tiesOf } from './ties-of.ts';

const lastWayIn = 'Nobody locks herself out: she has no other way in.';
const UnlinkIdentityError = userErrorOf('UnlinkIdentity', { LAST_WAY_IN: lastWayIn });

@InputType({ description: 'By what somebody can come in no more.' })
export class UnlinkIdentityInput {
  @Field(() => ID, { description: 'The link with the sign-in service.' })
  identityId!: string;
}

@ObjectType({ description: 'What became of an unlinkIdentity.' })
export class UnlinkIdentityPayload {
  @Field(() => ID, { description: 'The link that is gone; that it was about where it was refused.' })
  identityId!: string;

  @Field(() => [UnlinkIdentityError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'LAST_WAY_IN'>[];
}

@Resolver()
export class UnlinkIdentityMutation {
  @Mutation(() => UnlinkIdentityPayload, {
    description:
      'Takes away a way to sign in and ends all sessions that began by it; for the person herself, as long as she has another, and for those who may link. NOT_FOUND for others.',
  })
  async unlinkIdentity(
    @Arg('input', () => UnlinkIdentityInput, { description: 'Which.' }) { identityId }: UnlinkIdentityInput,
    @Ctx() context: Context,
  ): Promise<UnlinkIdentityPayload> {
    void context.personId; // throws when nobody is signed in
    return context.platform.transactional(
      async tx => {
        const identity = await lockIdentity(tx, identityId, context);
        if (
          isLastOfHerOwn(context.viewer, identity, await tx.count(Identity, { professional: identity.professional.id }))
        )
          return { identityId, userErrors: [userError('LAST_WAY_IN', lastWayIn, ['input', 'identityId'])] };
        const { professional, issuer } = identity;
        for (const session of await tx.find(Session, { professional: professional.id, issuer, endedAt: null }))
          session.endedAt = context.now;
        tx.remove(identity);
        return { identityId, userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** First the person, as whoever signs in does: no session begins by it meanwhile, and it is taken away once. */
async function lockIdentity(tx: EntityManager, id: string, { viewer, now }: Context): Promise<Identity> {
  const known = isUuid(id) ? await tx.findOne(Identity, id) : null;
  if (known) await tx.findOneOrFail(Professional, known.professional.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const found = known && (await tx.findOne(Identity, id, { refresh: true }));
  const person = found && { id: found.professional.id, region: found.region };
  const [ties] = person ? await tiesOf(tx, [person.id], localDateOf(now)) : [];
  if (!person || !ties || !mayKeepIdentities(viewer, person, ties)) throw fail('NOT_FOUND', `There is no ${id}.`);
  return found;
}
