import { useLocation } from 'preact-iso';
import { whoText } from '../access-log/access-words.ts';
import { AuditLogDocument } from '../generated/log.ts';
import type { AuditKind, AuditLogQuery, LogLineFragment } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t, tIfKnown } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { PlaceTabs } from './administration-page.tsx';
import { graphLogFilter, logFilterIn } from './log-filter.ts';
import { LogFilters } from './log-filters.tsx';
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
              <LogFilters filter={filter} />
              <Lines pages={pages} isFiltered={variables.filter !== null} />
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
  readonly isFiltered: boolean;
}

function Lines({ pages, isFiltered }: Props) {
  if (pages.nodes.length === 0 && !pages.first.isWaiting)
    return <Empty why={t(isFiltered ? 'log.noneFound' : 'log.none')} />;
  return (
    <div class="stack" aria-busy={pages.first.isWaiting}>
      <ol class="rows">
        {pages.nodes.map(line => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
      {pages.moreTrouble && <TroubleNotice trouble={pages.moreTrouble} kept={t('access.kept')} />}
      {pages.hasMore && (
        <p>
          <Button kind="secondary-action" isPending={pages.isLoadingMore} onPress={() => void pages.loadMore()}>
            {t('access.more')}
          </Button>
        </p>
      )}
    </div>
  );
}

const sentences = { READ: 'log.read', WRITE: 'log.wrote', REFUSED: 'log.refused' } as const satisfies Record<
  AuditKind,
  string
>;

function Line({ line }: { readonly line: LogLineFragment }) {
  return (
    <li>
      <p>{t(sentences[line.kind], { who: whoText(line), record: whatText(line) })}</p>
      <p class="small muted rows__end">{momentText(line.at)}</p>
      <p class="small muted">
        {line.action} · {t('log.request', { id: line.requestId })}
      </p>
    </li>
  );
}

/** Which record, and whose: "een inschrijving van Femke Hoekstra". */
function whatText({ recordType, subject }: LogLineFragment): string {
  const record = recordType ? tIfKnown(`logRecord.${recordType}`, recordType) : t('logRecord.none');
  return subject ? t('log.of', { record, name: subject.name }) : record;
}
