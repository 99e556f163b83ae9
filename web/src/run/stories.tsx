import type { StoriesQuery, StoryWordsFragment } from '../generated/operations.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { More } from '../ui/more.tsx';
import { FoldedStory } from './story-words.tsx';

interface Props {
  readonly pages: Pages<StoriesQuery, StoryWordsFragment>;
}

/** What colleagues tell of working at a neighbour, by title, so that all of it is in sight; nothing at all while nobody does. */
export function Stories({ pages }: Props) {
  if (pages.nodes.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="verhalen">
      <h2 class="utrecht-heading-2" id="verhalen">
        {t('run.stories')}
      </h2>
      {pages.nodes.map(story => (
        <article class="card" key={story.id}>
          <FoldedStory story={story} />
        </article>
      ))}
      <More pages={pages} words={t('run.moreStories')} />
    </section>
  );
}
