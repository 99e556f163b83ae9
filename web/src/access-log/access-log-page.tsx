import { AccountTabs } from '../account/account-tabs.tsx';
import { AccessLogDocument } from '../generated/access-log.ts';
import type { AccessLineFragment, AccessLogQuery } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { localDate, longDayText, timeText } from '../language/time.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { accessText } from './access-words.ts';
import './access-log-page.css';

/** Who saw or changed what is kept about the person, in plain sentences. */
export function AccessLogPage() {
  const pages = usePages(AccessLogDocument, { after: null }, data => data.me?.accessLog ?? null, false);
  return (
    <div class="stack access">
      <PageTitle tab={t('access.title')}>{t('access.title')}</PageTitle>
      <Answer of={pages.first} part="me" cards={3}>
        {({ me }) =>
          me ? (
            <>
              <AccountTabs />
              <p class="measure">{t('access.why')}</p>
              <Lines pages={pages} />
            </>
          ) : (
            <Empty why={t('access.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

function Lines({ pages }: { readonly pages: Pages<AccessLogQuery, AccessLineFragment> }) {
  if (pages.nodes.length === 0 && !pages.isMissing) return <Empty why={t('access.none')} />;
  return (
    <>
      {[...Map.groupBy(pages.nodes, ({ at }) => localDate(at))].map(([date, lines]) => (
        <section class="stack stack--tight" key={date} aria-labelledby={`dag-${date}`}>
          <h2 class="utrecht-heading-3" id={`dag-${date}`}>
            {longDayText(`${date}T12:00:00Z`)}
          </h2>
          <ol class="card access__lines">
            {lines.map(line => (
              <Line key={line.id} line={line} />
            ))}
          </ol>
        </section>
      ))}
      <More pages={pages} words={t('access.more')} />
    </>
  );
}

const iconOf: Readonly<Record<AccessLineFragment['kind'], IconName>> = { READ: 'eye', WRITE: 'pen', REFUSED: 'close' };

function Line({ line }: { readonly line: AccessLineFragment }) {
  return (
    <li>
      <span class="access__time">{timeText(line.at)}</span>
      <Icon name={iconOf[line.kind]} />
      <span>{accessText(line)}</span>
    </li>
  );
}
