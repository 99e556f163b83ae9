import { useLocation } from 'preact-iso';
import type { PlacementLineFragment } from '../generated/operations.ts';
import { WishChoicesDocument, WishDocument } from '../generated/wish.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { RunTabs } from './run-tabs.tsx';
import { WishForm } from './wish-form.tsx';
import './run.css';

/** A wish to make or to change; `?id=` names the one that is changed, `?afdeling=` where a new one begins. */
export function WishPage() {
  const { query } = useLocation();
  const { viewer } = useSession();
  return (
    <div class="stack">
      <PageTitle tab={t('run.wish')}>{t('run.wish')}</PageTitle>
      <RunTabs />
      <p class="measure">{t('run.wishWhat')}</p>
      {!viewer && <NotYours why={t('run.wishVisitor')} />}
      {viewer &&
        (query['id'] ? <Known id={query['id']} /> : <Choices wish={null} department={query['afdeling'] ?? ''} />)}
    </div>
  );
}

function Known({ id }: { readonly id: string }) {
  const query = useQuery(WishDocument, { id });
  return (
    <Answer of={query} cards={1}>
      {({ exchangePlacement: wish }) =>
        wish?.viewerActs.includes('CHANGE_WISH') ? (
          <Choices wish={wish} department={wish.department?.id ?? ''} />
        ) : (
          <NotYours why={t('run.notYours')} />
        )
      }
    </Answer>
  );
}

interface Props {
  readonly wish: PlacementLineFragment | null;
  readonly department: string;
}

function Choices({ wish, department }: Props) {
  const query = useQuery(WishChoicesDocument, {});
  return (
    <Answer of={query} cards={1}>
      {data => <WishForm wish={wish} department={department} choices={data} />}
    </Answer>
  );
}
