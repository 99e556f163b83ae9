import { useState } from 'preact/hooks';
import { PlaceTabs } from '../administration/administration-page.tsx';
import { LabourDisputesDocument } from '../generated/labour-disputes.ts';
import type { LabourDisputeLineFragment, LabourDisputesQuery } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { regionSlug } from '../shell/administration-address.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { DisputeForm } from './dispute-form.tsx';
import { DisputeRow } from './dispute-row.tsx';
import '../ui/rows.css';

/** For the office of the cooperative: where and when people strike. */
export function LabourDisputesPage() {
  const { viewer } = useSession();
  const pages = usePages(LabourDisputesDocument, { after: null }, data => data.labourDisputes, false);
  return (
    <div class="stack administration">
      <PageTitle tab={t('disputes.title')}>{t('disputes.title')}</PageTitle>
      <Answer of={pages.first} part="labourDisputes" cards={2}>
        {({ labourDisputes }) =>
          labourDisputes ? (
            <>
              <PlaceTabs slug={regionSlug} />
              <Disputes pages={pages} />
            </>
          ) : (
            <NotYours why={t(viewer ? 'disputes.notYours' : 'administration.visitor')} />
          )
        }
      </Answer>
    </div>
  );
}

function Disputes({ pages }: { readonly pages: Pages<LabourDisputesQuery, LabourDisputeLineFragment> }) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const today = localDate(new Date());
  const isOver = ({ endsOn }: LabourDisputeLineFragment) => endsOn !== null && endsOn < today;
  const [over, standing] = [pages.nodes.filter(isOver), pages.nodes.filter(one => !isOver(one))];
  const rowsOf = (disputes: readonly LabourDisputeLineFragment[]) => (
    <ul class="rows">
      {disputes.map(one => (
        <DisputeRow key={one.id} dispute={one} today={today} changed={pages.first.askAgain} />
      ))}
    </ul>
  );
  return (
    <>
      <p class="measure">{t('disputes.why')}</p>
      <p class="measure">{t('disputes.law')}</p>
      {isOpen ? (
        <DisputeForm
          cancel={() => setOpen(false)}
          entered={() => {
            setOpen(false);
            pages.first.askAgain();
          }}
        />
      ) : (
        <p>
          <Button opener={opener} onPress={() => setOpen(true)}>
            {t('disputes.enter')}
          </Button>
        </p>
      )}
      {standing.length > 0 ? rowsOf(standing) : <Empty why={t('disputes.none')} />}
      {over.length > 0 && (
        <>
          <h2 class="utrecht-heading-2">{t('disputes.over')}</h2>
          {rowsOf(over)}
        </>
      )}
      <More pages={pages} words={t('disputes.more')} />
    </>
  );
}
