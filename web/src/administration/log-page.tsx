import { useLocation } from 'preact-iso';
import { AuditLogDocument } from '../generated/log.ts';
import type { AuditLogQuery, LogLineFragment } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { PlaceTabs } from './administration-page.tsx';
import { graphLogFilter, logFilterIn } from './log-filter.ts';
import type { LogFilter } from './log-filter.ts';
import { LogFilters } from './log-filters.tsx';
import { LogLine } from './log-line.tsx';
import { regionSlug } from '../shell/administration-address.ts';
import '../ui/rows.css';
import './administration-page.css';

/** For who watches over the region: what was done to which record, by whom. */
export function LogPage() {
  const filter = logFilterIn(useLocation().query);
  const { viewer } = useSession();
  const variables = { filter: graphLogFilter(filter), after: null };
  const pages = usePages(AuditLogDocument, variables, data => data.auditEntries, false);
  return (
    <div class="stack administration">
      <PageTitle tab={t('log.title')}>{t('log.title')}</PageTitle>
      <Answer of={pages.first} part="auditEntries" cards={4}>
        {({ auditEntries }) =>
          auditEntries ? (
            <>
              <PlaceTabs slug={regionSlug} />
              <p class="measure">{t('log.why')}</p>
              <LogFilters filter={filter} lines={pages.nodes} />
              <Lines pages={pages} filter={filter} />
            </>
          ) : (
            <NotYours why={t(viewer ? 'log.notYours' : 'administration.visitor')} />
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly pages: Pages<AuditLogQuery, LogLineFragment>;
  readonly filter: LogFilter;
}

function Lines({ pages, filter }: Props) {
  if (pages.nodes.length === 0 && !pages.first.isWaiting)
    return <Empty why={t(Object.keys(filter).length > 0 ? 'log.noneFound' : 'log.none')} />;
  return (
    <div class="stack" aria-busy={pages.first.isWaiting}>
      <ol class="rows">
        {pages.nodes.map(line => (
          <LogLine key={line.id} line={line} filter={filter} />
        ))}
      </ol>
      <More pages={pages} words={t('access.more')} />
    </div>
  );
}
