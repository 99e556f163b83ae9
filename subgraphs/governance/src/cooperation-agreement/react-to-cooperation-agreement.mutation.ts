import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import { AgreementReaction } from './agreement-reaction.entity.ts';
import { lockAgreement } from './agreements-of.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import {
  AgreementOpinion,
  isInConsultation,
  longestReaction,
  mayReact,
  reactionFindings,
  type ReactionRefusal,
} from './reaction.rules.ts';
import { tellOffice } from './tell-parties.ts';

const refusals: Record<ReactionRefusal, string> = {
  NOT_A_PARTY: 'The member is not a party to it.',
  TEXT_MISSING: 'An objection says what has to change.',
  TEXT_TOO_LONG: `The text is longer than ${longestReaction} characters.`,
};

const ReactToCooperationAgreementError = userErrorOf('ReactToCooperationAgreement', refusals);

@InputType({ description: 'What a party says of an agreement in consultation.' })
export class ReactToCooperationAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  cooperationAgreementId!: string;

  @Field(() => Int, {
    description: 'The `revision` of the agreement that was read; another one is refused with CONFLICT.',
  })
  revision!: number;

  @Field(() => ID, { description: 'The party that says it.' })
  memberId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The `revision` of its reaction that is changed; left out when it said nothing yet. Another one is refused with CONFLICT.',
  })
  reactionRevision?: number | null;

  @Field(() => AgreementOpinion, { description: 'Whether it agrees.' })
  opinion!: AgreementOpinion;

  @Field(() => String, {
    nullable: true,
    description: `In its own words, at most ${longestReaction} characters; an objection needs them.`,
  })
  text?: string | null;
}

@ObjectType({ description: 'What became of a reactToCooperationAgreement.' })
export class ReactToCooperationAgreementPayload {
  @Field(() => AgreementReaction, {
    nullable: true,
    description: 'What the party says now; null when nothing was done.',
  })
  reaction!: AgreementReaction | null;

  @Field(() => CooperationAgreement, { nullable: true, description: 'The agreement; null when nothing was done.' })
  cooperationAgreement!: CooperationAgreement | null;

  @Field(() => [ReactToCooperationAgreementError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<ReactionRefusal>[];
}

@Resolver()
export class ReactToCooperationAgreementMutation {
  @Mutation(() => ReactToCooperationAgreementPayload, {
    description:
      'Says what a party thinks of an agreement while it is in consultation, or says something else instead: one reaction per party, until the consultation closes. For HR advisors and administrators of the party; FORBIDDEN for others who see it, NOT_FOUND for all else, CONFLICT when the consultation is closed or something was changed meanwhile.',
  })
  async reactToCooperationAgreement(
    @Arg('input', () => ReactToCooperationAgreementInput, { description: 'Of which one, who, and what.' })
    input: ReactToCooperationAgreementInput,
    @Ctx() context: Context,
  ): Promise<ReactToCooperationAgreementPayload> {
    const { platform, viewer } = context;
    void context.personId; // throws when nobody is signed in
    return platform.transactional(
      async tx => {
        const agreement = await lockAgreement(tx, input.cooperationAgreementId, viewer);
        if (!mayReact(viewer, input.memberId)) throw fail('FORBIDDEN', 'Only who speaks for the party reacts for it.');
        if (!isInConsultation(agreement) || agreement.version !== input.revision)
          throw fail('CONFLICT', 'It is in consultation no more, or was changed meanwhile.');
        const text = input.text?.trim() ?? '';
        const isParty = agreement.scope.memberIds.includes(input.memberId);
        const against = reactionFindings({ isParty, opinion: input.opinion, text });
        if (against.length > 0) return refused(against);
        const reaction = await say(tx, context, agreement, { ...input, text: text || null });
        return { reaction, cooperationAgreement: agreement, userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** Writes it in the place of what the party said before in this round, under the lock of the agreement. */
async function say(
  tx: EntityManager,
  { events, personId, now }: Context,
  agreement: CooperationAgreement,
  { memberId, reactionRevision, opinion, text }: ReactToCooperationAgreementInput & { text: string | null },
): Promise<AgreementReaction> {
  const of = { agreement: agreement.id, member: memberId, round: agreement.consultationRound };
  const before = await tx.findOne(AgreementReaction, of);
  if ((before?.version ?? null) !== (reactionRevision ?? null))
    throw fail('CONFLICT', 'Somebody of the party said something else meanwhile.');
  const writtenBy = tx.getReference(Professional, personId);
  const said = { opinion, text, reactedAt: now, writtenBy };
  const member = await tx.findOneOrFail(Member, memberId);
  const { region, consultationRound: round } = agreement;
  const reaction = before
    ? tx.assign(before, said)
    : tx.create(AgreementReaction, { region, agreement, member, round, ...said });
  await tx.flush();
  await tellOffice({ events, tx, today: localDateOf(now) }, agreement, 'AGREEMENT_REACTED', { member: member.name });
  return reaction;
}

const fieldOf: Record<ReactionRefusal, string> = {
  NOT_A_PARTY: 'memberId',
  TEXT_MISSING: 'text',
  TEXT_TOO_LONG: 'text',
};

const refused = (against: ReactionRefusal[]): ReactToCooperationAgreementPayload => ({
  reaction: null,
  cooperationAgreement: null,
  userErrors: against.map(code => userError(code, refusals[code], ['input', fieldOf[code]])),
});
