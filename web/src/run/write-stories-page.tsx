import { StoryMembersDocument, WaitingStoriesDocument } from '../generated/write-stories.ts';
import { usePages } from '../graph/use-pages.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { runsPools, useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { RunTabs } from './run-tabs.tsx';
import { recruitedMembers, writesStories } from './story-writers.ts';
import { WaitingStory } from './waiting-story.tsx';
import { WriteStory } from './write-story.tsx';
import './run.css';

/** For those who write stories of colleagues: a new one, and what waits for the colleague's yes. */
export function WriteStoriesPage() {
  const { viewer } = useSession();
  return (
    <div class="stack">
      <PageTitle tab={t('runStories.title')}>{t('runStories.title')}</PageTitle>
      <RunTabs />
      {writesStories(viewer) ? <Writing /> : <NotYours why={t('runStories.notYours')} />}
    </div>
  );
}

function Writing() {
  const { viewer } = useSession();
  const choices = useQuery(StoryMembersDocument, {});
  const pages = usePages(WaitingStoriesDocument, { after: null }, data => data.waitingStories, false);
  const recruited = recruitedMembers(viewer);
  const members = choices.data?.members ?? [];
  const written = runsPools(viewer) ? members : members.filter(({ id }) => recruited.includes(id));
  return (
    <>
      <p class="measure">{t('runStories.what')}</p>
      {written.length > 0 && <WriteStory written={written} members={members} changed={pages.first.askAgain} />}
      <section class="stack" aria-labelledby="wachtende-verhalen">
        <h2 class="utrecht-heading-2" id="wachtende-verhalen">
          {t('runStories.waiting')}
        </h2>
        <Answer of={pages.first} part="waitingStories" cards={2}>
          {() =>
            pages.nodes.length === 0 ? (
              <Empty why={t('runStories.noneWaits')} />
            ) : (
              <>
                {pages.nodes.map(story => (
                  <WaitingStory key={story.id} story={story} changed={pages.first.askAgain} />
                ))}
                <More pages={pages} words={t('run.moreStories')} />
              </>
            )
          }
        </Answer>
      </section>
    </>
  );
}
