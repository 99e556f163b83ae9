import type { WaitingStoriesQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText } from '../language/time.ts';
import { Status } from '../ui/notice.tsx';
import { StoryWords } from './story-words.tsx';
import { TakeStoryAway } from './take-story-away.tsx';

interface Props {
  readonly story: NonNullable<WaitingStoriesQuery['waitingStories']>['nodes'][number];
  readonly changed: () => void;
}

/** As it was laid before her: it can be taken back, and not be changed. */
export function WaitingStory({ story, changed }: Props) {
  return (
    <article class="card stack">
      <p>
        <Status tone="info">{t('runStories.since', { name: story.name, day: dayText(story.draftedAt) })}</Status>
      </p>
      <StoryWords story={story} />
      {story.viewerCanWithdraw && <TakeStoryAway story={story} words={t('runStories.takeBack')} changed={changed} />}
    </article>
  );
}
