import { ErasureRequestsDocument } from '../generated/erasure-requests.ts';
import type { ErasureRequestsQuery, ErasureToDecideFragment } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { regionSlug } from '../shell/administration-address.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { PlaceTabs } from './administration-page.tsx';
import { ErasureRow } from './erasure-row.tsx';
import '../ui/rows.css';
import './administration-page.css';

/** For the compliance officer: who asked to be erased, those that wait first. */
export function ErasureRequestsPage() {
  const { viewer } = useSession();
  const pages = usePages(ErasureRequestsDocument, { after: null }, data => data.erasureRequests, false);
  return (
    <div class="stack administration">
      <PageTitle tab={t('erasures.title')}>{t('erasures.title')}</PageTitle>
      <Answer of={pages.first} part="erasureRequests" cards={2}>
        {({ erasureRequests }) =>
          erasureRequests ? (
            <>
              <PlaceTabs slug={regionSlug} />
              <p class="measure">{t('erasures.why')}</p>
              <Requests pages={pages} />
            </>
          ) : (
            <NotYours why={t(viewer ? 'log.notYours' : 'administration.visitor')} />
          )
        }
      </Answer>
    </div>
  );
}

function Requests({ pages }: { readonly pages: Pages<ErasureRequestsQuery, ErasureToDecideFragment> }) {
  const waiting = pages.nodes.filter(({ status }) => status === 'REQUESTED');
  const decided = pages.nodes.filter(({ status }) => status !== 'REQUESTED');
  const rowsOf = (requests: readonly ErasureToDecideFragment[]) => (
    <ul class="rows">
      {requests.map(request => (
        <ErasureRow key={request.id} request={request} changed={pages.first.askAgain} />
      ))}
    </ul>
  );
  return (
    <>
      {waiting.length > 0 && rowsOf(waiting)}
      {waiting.length === 0 && !pages.hasMore && <Empty why={t('erasures.none')} />}
      {decided.length > 0 && (
        <>
          <h2 class="utrecht-heading-2">{t('erasures.decided')}</h2>
          {rowsOf(decided)}
        </>
      )}
      <More pages={pages} words={t('erasures.more')} />
    </>
  );
}
