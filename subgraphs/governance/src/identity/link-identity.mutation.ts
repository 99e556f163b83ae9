import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockProfessional } from '../professional/lock-professional.ts';
import { Professional } from '../professional/professional.entity.ts';
import { employersOf } from '../employment/employers-of.ts';
import { Identity } from './identity.entity.ts';
import { mayLinkIdentity, linkFindings, longestSubject, type LinkRefusal } from './identity.rules.ts';

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

  @Field(() => [LinkIdentityError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<LinkRefusal>[];
}

@Resolver()
export class LinkIdentityMutation {
  @Mutation(() => LinkIdentityPayload, {
    description:
      'Lets a person sign in by a service that knows her; for administrators of a member that employs her or where she holds a role. NOT_FOUND for others.',
  })
  async linkIdentity(
    @Arg('input', () => LinkIdentityInput, { description: 'Who.' }) input: LinkIdentityInput,
    @Ctx() context: Context,
  ): Promise<LinkIdentityPayload> {
    const { platform, viewer, personId, now } = context;
    const { professionalId, issuer } = input;
    const professional = await context.byId(Professional).load(professionalId);
    const atMembers = professional ? await employersOf(context, professional.id) : [];
    if (!professional || !mayLinkIdentity(viewer, professional, atMembers))
      throw fail('NOT_FOUND', `You administer nobody of the id ${professionalId}.`);
    const subject = input.subject.trim();
    // What is taken by somebody of another member is not hers to see, and must be known.
    return platform.transactional(
      async tx => {
        await lockProfessional(tx, professional.id);
        const isTaken = (await tx.count(Identity, { issuer, subject })) > 0;
        const against = linkFindings({ issuer, subject, isTaken });
        if (against.length > 0)
          return { professional: null, userErrors: against.map(code => userError(code, refusals[code])) };
        const region = professional.region.id;
        tx.create(Identity, {
          region,
          professional: professional.id,
          issuer,
          subject,
          linkedAt: now,
          linkedBy: personId,
        });
        return { professional, userErrors: [] };
      },
      { clear: true },
    );
  }
}
