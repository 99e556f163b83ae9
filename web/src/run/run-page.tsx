import { OwnPlacementsDocument, RunDocument } from '../generated/run.ts';
import { StoriesDocument } from '../generated/stories.ts';
import type { RunQuery } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { useSession, worksShifts } from '../shell/viewer-context.ts';
import { useSignInAddress } from '../sign-in/sign-in-address.ts';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { OwnStories } from './own-stories.tsx';
import { PlacementCard } from './placement-card.tsx';
import { PlacesOnOffer } from './places-on-offer.tsx';
import { RunTabs } from './run-tabs.tsx';
import { inHers } from './run-text.ts';
import { Stories } from './stories.tsx';
import '../ui/rows.css';
import './run.css';

/** What RUN is, where there are places, what she wishes and how her placements stand. */
export function RunPage() {
  const query = useQuery(RunDocument, {});
  const stories = usePages(StoriesDocument, { after: null }, data => data.stories, false);
  const { viewer } = useSession();
  return (
    <div class="stack">
      <PageTitle tab={t('run.title')}>{t('run.title')}</PageTitle>
      <RunTabs />
      <p class="measure">{t('run.what')}</p>
      {viewer && <OwnStories changed={stories.first.askAgain} />}
      {worksShifts(viewer) ? <Own /> : !viewer && <SignIn />}
      <Stories pages={stories} />
      <Answer of={query} part="exchangeProgrammes" cards={2}>
        {({ exchangeProgrammes }) => <Programmes programmes={exchangeProgrammes ?? []} />}
      </Answer>
    </div>
  );
}

function SignIn() {
  const address = useSignInAddress();
  return (
    <p>
      <ButtonLink href={address}>{t('run.signIn')}</ButtonLink>
    </p>
  );
}

function Own() {
  const own = useQuery(OwnPlacementsDocument, {});
  return (
    <Answer of={own} part="me" cards={1}>
      {({ me }) => {
        const all = me?.placements?.nodes ?? [];
        const wishes = all.filter(({ status }) => status === 'IDEA');
        const placements = all.filter(({ status }) => status !== 'IDEA');
        return (
          <>
            <section class="stack" aria-labelledby="mijn-wens">
              <h2 class="utrecht-heading-2" id="mijn-wens">
                {t('run.myWish')}
              </h2>
              <p class="muted">{t('run.wishIsPrivate')}</p>
              {wishes.length > 0 && <List placements={wishes} />}
              <p>
                <ButtonLink href="/run/wens" kind={wishes.length > 0 ? 'secondary-action' : 'primary-action'}>
                  {t('run.newWish')}
                </ButtonLink>
              </p>
            </section>
            {placements.length > 0 && (
              <section class="stack" aria-labelledby="mijn-plaatsingen">
                <h2 class="utrecht-heading-2" id="mijn-plaatsingen">
                  {t('run.myPlacements')}
                </h2>
                <List placements={placements} />
              </section>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function List({ placements }: { readonly placements: readonly Parameters<typeof PlacementCard>[0]['placement'][] }) {
  return (
    <ul class="rows">
      {placements.map(placement => (
        <PlacementCard key={placement.id} placement={placement} />
      ))}
    </ul>
  );
}

function Programmes({ programmes }: { readonly programmes: NonNullable<RunQuery['exchangeProgrammes']> }) {
  if (programmes.length === 0) return <Empty why={t('run.none')} />;
  return (
    <>
      {programmes.map(({ id, name, nameEn, description, descriptionEn, waves }) => (
        <section class="stack" key={id} aria-labelledby={`programma-${id}`}>
          <h2 class="utrecht-heading-2" id={`programma-${id}`}>
            {inHers(name, nameEn)}
          </h2>
          <p class="measure">{inHers(description, descriptionEn)}</p>
          <PlacesOnOffer waves={waves} />
        </section>
      ))}
    </>
  );
}
