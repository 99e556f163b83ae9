import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { heldStory } from './held-story.ts';
import { Story } from './story.entity.ts';
import { canConsent, isHers } from './story.rules.ts';

const refusals = { ALREADY_PUBLISHED: 'She agreed before.' };
const ConsentToStoryError = userErrorOf('ConsentToStory', refusals);

@InputType({ description: 'Which story to agree to.' })
class ConsentToStoryInput {
  @Field(() => ID, { description: "The story, in the viewer's own name." })
  storyId!: string;
}

@ObjectType({ description: 'What came of agreeing to a story.' })
class ConsentToStoryPayload {
  @Field(() => Story, { nullable: true, description: 'The story as it stands now.' })
  story!: Story | null;

  @Field(() => [ConsentToStoryError], { description: 'Why nothing changed; empty when it is public from now on.' })
  userErrors!: CodedError<keyof typeof refusals>[];
}

@Resolver()
export class ConsentToStoryMutation {
  @Mutation(() => ConsentToStoryPayload, {
    description: "Agrees to a story in the viewer's own name: everybody of the region can read it from now on.",
  })
  consentToStory(
    @Arg('input', () => ConsentToStoryInput, { description: 'What is asked.' }) { storyId }: ConsentToStoryInput,
    @Ctx() { platform, viewer, personId, now }: Context,
  ): Promise<ConsentToStoryPayload> {
    return platform.transactional(
      async tx => {
        const story = await heldStory(tx, storyId, viewer);
        if (!isHers(viewer, story)) throw fail('FORBIDDEN', `${personId} cannot agree for somebody else.`);
        if (!canConsent(viewer, story))
          return { story, userErrors: [userError('ALREADY_PUBLISHED', refusals.ALREADY_PUBLISHED)] };
        story.publishedAt = now;
        return { story, userErrors: [] };
      },
      { clear: true },
    );
  }
}
