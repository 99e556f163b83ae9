import { useRoute } from 'preact-iso';
import { PathwayDocument } from '../generated/pathway.ts';
import type { PathwayQuery } from '../generated/operations.ts';
import { isMissing } from '../graph/trouble.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { professionName } from '../shift/profession-name.ts';
import { EventsNearby } from '../start/events-nearby.tsx';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Stations } from '../ui/stations.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import '../ui/stations.css';

type Pathway = NonNullable<PathwayQuery['pathway']>;

export function PathwayPage() {
  const { params } = useRoute();
  const query = useQuery(PathwayDocument, { slug: params['slug'] ?? '' });
  const title = query.data?.pathway?.title ?? t('pathway.title');
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href="/leerlijnen">
        {t('pathway.back')}
      </a>
      <PageTitle tab={title}>
        <span lang="nl">{title}</span>
      </PageTitle>
      <Answer of={query} part="pathway" cards={4}>
        {({ pathway }) =>
          pathway ? (
            <>
              <Steps pathway={pathway} />
              <section class="stack">
                <h2 class="utrecht-heading-2">{t('pathway.events')}</h2>
                {isMissing(query.trouble, 'pathway.events', { pathway }) ? (
                  <MissingPart askAgain={query.askAgain} />
                ) : (
                  <EventsNearby events={(pathway.events ?? []).map(event => ({ event, distanceKm: null }))} />
                )}
              </section>
            </>
          ) : (
            <Empty why={t('pathway.gone')}>
              <ButtonLink href="/leerlijnen">{t('start.toPathways')}</ButtonLink>
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

function Steps({ pathway: { summary, profession, steps } }: { readonly pathway: Pathway }) {
  return (
    <>
      {profession && <p class="muted">{professionName(profession)}</p>}
      <p class="measure" lang="nl">
        {summary}
      </p>
      <Stations
        stations={steps.map(step => ({
          id: step.id,
          title: step.title,
          progress: step.viewerProgress,
          content: <StepContent step={step} />,
        }))}
      />
    </>
  );
}

function StepContent({ step: { summary, durationMonths, epas } }: { readonly step: Pathway['steps'][number] }) {
  return (
    <>
      <p lang="nl">{summary}</p>
      {durationMonths !== null && <p class="muted small">{t('pathway.months', { count: durationMonths })}</p>}
      {epas.length > 0 && (
        <details>
          <summary class="go">{t('pathway.epas', { count: epas.length })}</summary>
          <ul class="facts__list" lang="nl">
            {epas.map(({ id, code, title }) => (
              <li key={id}>
                <span class="tag">{code}</span> {title}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
