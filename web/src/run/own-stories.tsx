import { ConsentToStoryDocument, OwnStoriesDocument } from '../generated/stories.ts';
import type { OwnStoriesQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useFocusUp } from '../ui/focus.ts';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { StoryTitle, StoryWords } from './story-words.tsx';
import { TakeStoryAway } from './take-story-away.tsx';

type OwnStory = NonNullable<NonNullable<OwnStoriesQuery['me']>['stories']>[number];

interface Props {
  readonly story: OwnStory;
  readonly changed: () => void;
}

/** Stories in her name: what waits for her yes, and what she can take away; nothing at all where there is none. */
export function OwnStories({ changed }: { readonly changed: () => void }) {
  const query = useQuery(OwnStoriesDocument, {});
  const stories = query.data?.me?.stories ?? [];
  const moved = () => {
    query.askAgain();
    changed();
  };
  if (stories.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="mijn-verhalen">
      <h2 class="utrecht-heading-2" id="mijn-verhalen">
        {t('run.myStories')}
      </h2>
      {stories.map(story => (
        <OwnStory key={story.id} story={story} changed={moved} />
      ))}
    </section>
  );
}

/** The words of one that is public stand further down, as everybody reads them. */
function OwnStory({ story, changed }: Props) {
  const away = story.publishedAt ? 'run.takeStoryAway' : 'run.placeNoStory';
  return (
    <article class="card stack">
      {story.publishedAt ? <StoryTitle story={story} /> : <StoryWords story={story} />}
      <p class="measure">{t(story.publishedAt ? 'run.storyIsPublic' : 'run.storyWaits')}</p>
      <div class="row">
        {story.viewerCanConsent && <Place story={story} changed={changed} />}
        {story.viewerCanWithdraw && <TakeStoryAway story={story} words={t(away)} changed={changed} />}
      </div>
    </article>
  );
}

/** Goes once it was pressed. */
function Place({ story: { id }, changed }: Props) {
  const { act, isPending, trouble } = useMutation(ConsentToStoryDocument);
  const place = async () => {
    const payload = (await act({ input: { storyId: id } }))?.consentToStory;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    announce(code ? t(`consentToStory.${code}`) : t('run.storyPlaced'));
    changed();
  };
  return (
    <div ref={useFocusUp<HTMLDivElement>()}>
      <Button isPending={isPending} onPress={() => void place()}>
        {t('run.placeStory')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
}
