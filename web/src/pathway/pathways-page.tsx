import { PathwaysDocument } from '../generated/pathway.ts';
import type { PathwaysQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { professionName } from '../shift/profession-name.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import './pathways-page.css';

export function PathwaysPage() {
  const query = useQuery(PathwaysDocument, {});
  return (
    <div class="stack">
      <PageTitle tab={t('pathways.title')}>{t('pathways.title')}</PageTitle>
      <p class="measure">{t('pathways.why')}</p>
      <Answer of={query} part="pathways">
        {({ pathways }) =>
          !pathways || pathways.length === 0 ? (
            <Empty why={t('pathways.empty')} />
          ) : (
            <ul class="pathways">
              {pathways.map(pathway => (
                <PathwayCard key={pathway.id} pathway={pathway} />
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}

function PathwayCard({
  pathway: { slug, title, summary, profession, steps },
}: {
  readonly pathway: NonNullable<PathwaysQuery['pathways']>[number];
}) {
  const done = steps.filter(({ viewerProgress }) => viewerProgress === 'DONE').length;
  // Everyone stands before the first step of every pathway; only who has done one is on the way.
  const now = done > 0 ? steps.find(({ viewerProgress }) => viewerProgress === 'NOW') : undefined;
  return (
    <li class="card pathways__one">
      <a class="pathways__link" href={`/leerlijnen/${slug}`} lang="nl">
        {title}
      </a>
      {profession && <span class="muted">{professionName(profession)}</span>}
      <p lang="nl">{summary}</p>
      <ol class="dots" aria-hidden="true">
        {steps.map(({ id, viewerProgress }) => (
          <li key={id} data-progress={(done > 0 && viewerProgress) || 'NONE'} />
        ))}
      </ol>
      <span class="muted small">
        {now
          ? t('pathways.now', { step: now.title, done, count: steps.length })
          : t('pathways.steps', { count: steps.length })}
      </span>
    </li>
  );
}
