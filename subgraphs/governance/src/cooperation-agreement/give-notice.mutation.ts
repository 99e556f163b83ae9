import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { holdsUntil } from './agreement-status.rules.ts';
import { lockAgreement } from './agreements-of.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { longestReason, mayGiveNotice } from './cooperation-agreement.rules.ts';
import { endAfterNotice, noticeFindings, type NoticeRefusal } from './notice.rules.ts';
import { tellParties } from './tell-parties.ts';

const refusals: Record<NoticeRefusal, string> = {
  INVALID_REASON: `The reason is empty or longer than ${longestReason} characters.`,
  NOT_A_PARTY: 'The member is not a party to it.',
  NOT_ADOPTED: 'It does not count yet.',
  ALREADY_NOTICED: 'Notice was given before.',
  ALREADY_OVER: 'It was terminated, or another version took over.',
  ENDS_BY_ITSELF: 'It ends on its last day and does not go on by itself.',
  TOO_LATE: 'The last day to give notice is past; it goes on.',
};

const GiveNoticeError = userErrorOf('GiveNotice', refusals);

@InputType({ description: 'Which party gives notice of which agreement, and why.' })
export class GiveNoticeInput {
  @Field(() => ID, { description: 'The version that holds.' })
  cooperationAgreementId!: string;

  @Field(() => ID, { description: 'The party that gives notice.' })
  memberId!: string;

  @Field(() => String, { description: `Why, for the other parties; 1 to ${longestReason} characters.` })
  reason!: string;
}

@ObjectType({ description: 'What became of a giveNotice.' })
export class GiveNoticePayload {
  @Field(() => CooperationAgreement, {
    nullable: true,
    description: 'The agreement with its last day; null when nothing was done.',
  })
  cooperationAgreement!: CooperationAgreement | null;

  @Field(() => [GiveNoticeError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<NoticeRefusal>[];
}

@Resolver()
export class GiveNoticeMutation {
  @Mutation(() => GiveNoticePayload, {
    description:
      'Gives notice of an agreement today ("opzeggen"): it ends on its last day instead of going on, or, where no end was agreed, after the months of notice. For HR advisors and administrators of the party, and for programme managers of the region; FORBIDDEN for others who see it, NOT_FOUND for all else.',
  })
  async giveNotice(
    @Arg('input', () => GiveNoticeInput, { description: 'Who, of what, and why.' })
    { cooperationAgreementId, memberId, reason }: GiveNoticeInput,
    @Ctx() context: Context,
  ): Promise<GiveNoticePayload> {
    const { em, viewer, events, now } = context;
    void context.personId; // throws when nobody is signed in
    const today = localDateOf(now);
    return em.transactional(
      async tx => {
        const agreement = await lockAgreement(tx, cooperationAgreementId, viewer);
        if (!mayGiveNotice(viewer, agreement, memberId))
          throw fail('FORBIDDEN', 'Only who speaks for the party, or the office, gives notice.');
        const isParty = agreement.scope.memberIds.includes(memberId);
        const against = noticeFindings(agreement, { isParty, reason, longest: longestReason }, today);
        if (against.length > 0) return refused(against);
        if (agreement.endsOn === null) agreement.endsByNoticeOn = endAfterNotice(agreement, today);
        const by = tx.getReference(Member, memberId);
        tx.assign(agreement, { noticeGivenOn: today, noticeMember: by, noticeReason: reason.trim() });
        const { name: member } = await tx.findOneOrFail(Member, memberId);
        const facts = { member, expiresOn: holdsUntil(agreement) };
        await tellParties({ events, tx, today }, agreement, 'AGREEMENT_NOTICE_GIVEN', facts);
        return { cooperationAgreement: agreement, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const fieldOf: Partial<Record<NoticeRefusal, string>> = { INVALID_REASON: 'reason', NOT_A_PARTY: 'memberId' };

const refused = (against: NoticeRefusal[]): GiveNoticePayload => ({
  cooperationAgreement: null,
  userErrors: against.map(code =>
    userError(code, refusals[code], ['input', fieldOf[code] ?? 'cooperationAgreementId']),
  ),
});
