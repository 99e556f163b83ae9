import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Identity } from './identity.entity.ts';
import { mayLinkIdentity, linkFindings, longestSubject, type LinkRefusal } from './identity.rules.ts';
import { tiesOf } from './ties-of.ts';

const refusals: Record<LinkRefusal, string> = {
  INVALID_ISSUER: 'The name of a sign-in service has small letters, digits and hyphens.',
  INVALID_SUBJECT: `What the service calls her has 1 to ${longestSubject} characters.`,
  ALREADY_LINKED: 'The service knows somebody by that name already: her or another.',
};
const LinkIdentityError = userErrorOf<LinkRefusal>('LinkIdentity', refusals);

@InputType({ description: 'Who may come in as whom.' })
export class LinkIdentityInput {
  @Field(() => ID, { description: 'The person.' })
  professionalId!: string;

  @Field(() => String, { description: 'Name of the sign-in service, such as `martini`.' })
  issuer!: string;

  @Field(() => String, {
    description: 'What the service calls her: the value of the claim that identifies people there.',
  })
  subject!: string;
}

@ObjectType({ description: 'What became of a linkIdentity.' })
export class LinkIdentityPayload {
  @Field(() => Professional, { nullable: true, description: 'The person; null when nothing was done.' })
  professional!: Professional | null;

  @Field(() => Identity, { nullable: true, description: 'The way to sign in; null when nothing was done.' })
  identity!: Identity | null;

  @Field(() => [LinkIdentityError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<LinkRefusal>[];
}

@Resolver()
export class LinkIdentityMutation {
  @Mutation(() => LinkIdentityPayload, {
    description:
      "Lets a person sign in by a service that knows her; for who administers all places where she works and holds a role, today and later, if a member employs her; for the region's administrators. NOT_FOUND for others.",
  })
  async linkIdentity(
    @Arg('input', () => LinkIdentityInput, { description: 'Who.' }) input: LinkIdentityInput,
    @Ctx() context: Context,
  ): Promise<LinkIdentityPayload> {
    const { platform, personId, now } = context;
    const { professionalId, issuer } = input;
    const subject = input.subject.trim();
    // What is taken by somebody of another member is not hers to see, and must be known.
    return platform.transactional(
      async tx => {
        const professional = await lockLinkable(tx, professionalId, context);
        const isTaken = (await tx.count(Identity, { issuer, subject })) > 0;
        const against = linkFindings({ issuer, subject, isTaken });
        if (against.length > 0) return refused(against);
        const { region } = professional;
        const how = { issuer, subject, linkedAt: now, linkedBy: personId };
        return { professional, identity: tx.create(Identity, { region, professional, ...how }), userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** Held: while it is decided who may come in as her, nobody gives her a role. */
async function lockLinkable(tx: EntityManager, id: string, { viewer, now }: Context): Promise<Professional> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const person = isUuid(id) ? await tx.findOne(Professional, { id, erasedAt: null }, lock) : null;
  const [ties] = person ? await tiesOf(tx, [person.id], localDateOf(now)) : [];
  if (!person || !ties || !mayLinkIdentity(viewer, person, ties))
    throw fail('NOT_FOUND', `You administer nobody of the id ${id}.`);
  return person;
}

const refused = (against: readonly LinkRefusal[]): LinkIdentityPayload => ({
  professional: null,
  identity: null,
  userErrors: against.map(code => userError(code, refusals[code])),
});
