import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { messageDue } from '@naober/kit/message-due';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import type { MessageKind } from '../message/message-kinds.ts';
import { Story } from './story.entity.ts';
import { mayWrite, tidied, wordsRefusals, type WordsRefusal } from './story.rules.ts';

const refusals: Record<WordsRefusal, string> = {
  NAME_NOT_VALID: 'The name is empty or longer than 60 characters.',
  TITLE_NOT_VALID: 'A title is empty or longer than 120 characters.',
  TEXT_NOT_VALID: 'A text is empty or longer than 2,000 characters.',
  HALF_TRANSLATED: 'Title and text are translated both, or neither.',
};
const DraftStoryError = userErrorOf('DraftStory', refusals);

@InputType({ description: 'A story to lay before her in whose name it is told.' })
class DraftStoryInput {
  @Field(() => ID, { description: 'In whose name it is told; she works at `memberId` today.' })
  professionalId!: string;

  @Field(() => ID, { description: 'The member that she works at.' })
  memberId!: string;

  @Field(() => ID, { nullable: true, description: 'The neighbour that it is about; null when about none.' })
  hostMemberId?: string | null;

  @Field(() => String, { description: 'What the story calls her; 1 to 60 characters.' })
  name!: string;

  @Field(() => String, { description: 'Title in the language of the region; 1 to 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'Plain text in the language of the region; 1 to 2,000 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The title in English; null when it is not translated.' })
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'The text in English; null when it is not translated.' })
  textEn?: string | null;
}

@ObjectType({ description: 'What came of drafting a story.' })
class DraftStoryPayload {
  @Field(() => Story, { nullable: true, description: 'The story, waiting for her; null when refused.' })
  story!: Story | null;

  @Field(() => [DraftStoryError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<WordsRefusal>[];
}

@Resolver()
export class DraftStoryMutation {
  @Mutation(() => DraftStoryPayload, {
    description: 'Writes a story in the name of a professional and asks her to agree; nobody else reads it before.',
  })
  async draftStory(
    @Arg('input', () => DraftStoryInput, { description: 'The story.' }) input: DraftStoryInput,
    @Ctx() { platform, personId, viewer, events, now }: Context,
  ): Promise<DraftStoryPayload> {
    const { professionalId, memberId, hostMemberId = null } = input;
    if (!mayWrite(viewer, memberId)) throw fail('FORBIDDEN', `${personId} writes no stories of ${memberId}.`);
    const words = wordsOf(input);
    const of = { regionId: viewer.tenantId, professionalId, memberId, hostMemberId };
    return platform.transactional(
      async tx => {
        await mustFit(tx, of, now);
        const reasons = wordsRefusals(words);
        if (reasons.length > 0)
          return { story: null, userErrors: reasons.map(code => userError(code, refusals[code])) };
        const story = tx.create(Story, { ...of, ...words, draftedAt: now });
        await messageDue(events, tx, 'branding', {
          kind: 'STORY_WAITING' satisfies MessageKind,
          recipientId: professionalId,
          regionId: of.regionId,
          subject: { type: 'Story', id: story.id },
          facts: {},
        });
        return { story, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const wordsOf = ({ name, title, text, titleEn, textEn }: DraftStoryInput) => ({
  name: tidied(name) ?? '',
  title: tidied(title) ?? '',
  text: tidied(text) ?? '',
  titleEn: tidied(titleEn),
  textEn: tidied(textEn),
});

/** Throws NOT_FOUND unless both members are of the region and she works at the first today. */
async function mustFit(
  tx: EntityManager,
  {
    regionId,
    professionalId,
    memberId,
    hostMemberId,
  }: Pick<Story, 'regionId' | 'professionalId' | 'memberId' | 'hostMemberId'>,
  now: Date,
): Promise<void> {
  const memberIds = [memberId, ...(hostMemberId === null ? [] : [hostMemberId])];
  const areIds = [...memberIds, professionalId].every(isUuid);
  const known = areIds ? await tx.count(BorrowedMember, { regionId, id: { $in: memberIds } }) : 0;
  if (known < new Set(memberIds).size) throw fail('NOT_FOUND', 'There is no such member in the region.');
  const today = localDateOf(now);
  const inForce = { startsOn: { $lte: today }, $or: [{ endsOn: null }, { endsOn: { $gte: today } }] };
  if ((await tx.count(BorrowedEmployment, { professionalId, memberId, ...inForce })) === 0)
    throw fail('NOT_FOUND', `${professionalId} does not work there.`);
}
