import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { HandbookVersion } from './handbook-version.entity.ts';
import { HandbookStatus, mayWriteHandbook } from './handbook.rules.ts';
import { tellHandbookJob } from './tell-handbook.job.ts';

type Refusal = 'INVALID_NOTE';
export const longestNote = 500;

const refusals: Record<Refusal, string> = {
  INVALID_NOTE: `What changed is not said, or in more than ${longestNote} characters.`,
};

const PublishHandbookError = userErrorOf('PublishHandbook', refusals);

@InputType({ description: 'Which draft counts from now on, and what changed.' })
export class PublishHandbookInput {
  @Field(() => ID, { description: 'The draft.' })
  handbookVersionId!: string;

  @Field(() => Int, { description: 'The `revision` that was seen; another one is refused with CONFLICT.' })
  revision!: number;

  @Field(() => String, { description: `What changed, for readers; 1 to ${longestNote} characters.` })
  note!: string;
}

@ObjectType({ description: 'What became of a publishHandbook.' })
export class PublishHandbookPayload {
  @Field(() => HandbookVersion, { nullable: true, description: 'The version; null when nothing was done.' })
  handbookVersion!: HandbookVersion | null;

  @Field(() => [PublishHandbookError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<Refusal>[];
}

@Resolver()
export class PublishHandbookMutation {
  @Mutation(() => PublishHandbookPayload, {
    description:
      'Publishes the draft of the handbook: from now on it counts, and those who must acknowledge it hear so. For programme managers of the region; NOT_FOUND for others, CONFLICT when it was published or changed meanwhile.',
  })
  async publishHandbook(
    @Arg('input', () => PublishHandbookInput, { description: 'Which draft, and what changed.' })
    { handbookVersionId, revision, note }: PublishHandbookInput,
    @Ctx() context: Context,
  ): Promise<PublishHandbookPayload> {
    const { em, viewer, now } = context;
    void context.personId; // throws when nobody is signed in
    return em.transactional(
      async tx => {
        const locked = { lockMode: LockMode.PESSIMISTIC_WRITE };
        const draft = isUuid(handbookVersionId) ? await tx.findOne(HandbookVersion, handbookVersionId, locked) : null;
        if (!draft || !mayWriteHandbook(viewer, draft))
          throw fail('NOT_FOUND', `You write no handbook version ${handbookVersionId}.`);
        if (draft.status !== HandbookStatus.DRAFT || draft.version !== revision)
          throw fail('CONFLICT', 'It was published or changed meanwhile.');
        if (note.trim() === '' || note.length > longestNote)
          return {
            handbookVersion: null,
            userErrors: [userError('INVALID_NOTE', refusals.INVALID_NOTE, ['input', 'note'])],
          };
        Object.assign(draft, { status: HandbookStatus.PUBLISHED, publishedAt: now, note: note.trim() });
        await context.enqueue(tx, tellHandbookJob, { handbookVersionId: draft.id });
        return { handbookVersion: draft, userErrors: [] };
      },
      { clear: true },
    );
  }
}
