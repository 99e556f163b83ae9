import type { AgendaItemFragment, AgendaQuery } from '../generated/operations.ts';
import { AgendaDocument } from '../generated/agenda.ts';
import { usePages } from '../graph/use-pages.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { localDate, mondayOf, weekNumber } from '../language/time.ts';
import { ShiftCard } from '../shift/shift-card.tsx';
import { AskWhoCan, SwapList } from '../swap/own-swaps.tsx';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { byWeek } from './weeks.ts';
import './agenda-page.css';

export function AgendaPage() {
  const pages = usePages(AgendaDocument, { after: null }, data => data.me?.agenda ?? null, false);
  return (
    <div class="stack agenda">
      <PageTitle tab={t('agenda.title')}>{t('agenda.title')}</PageTitle>
      {pages.first.data?.me && (
        <p>
          <a class="utrecht-link utrecht-link--html-a" href="/agenda/werktijd">
            {t('agenda.workingTime')}
          </a>
        </p>
      )}
      {pages.first.data?.me && (
        <p>
          <a class="utrecht-link utrecht-link--html-a" href="/uren">
            {t('agenda.hours')}
          </a>
        </p>
      )}
      {pages.first.data?.me && (
        <p>
          <a class="utrecht-link utrecht-link--html-a" href="/agenda/terugblik">
            {t('agenda.lookBack')}
          </a>
        </p>
      )}
      {pages.nodes.length > 0 && (
        <p>
          <PrintButton />
        </p>
      )}
      <Answer of={pages.first} part="me">
        {data => <Weeks me={data.me} pages={pages} />}
      </Answer>
    </div>
  );
}

interface Props {
  readonly me: AgendaQuery['me'];
  readonly pages: Pages<AgendaQuery, AgendaItemFragment>;
}

function Weeks({ me, pages }: Props) {
  if (pages.isMissing) return <MissingPart askAgain={pages.first.askAgain} />;
  if (!me) {
    return (
      <Empty why={t('agenda.visitor')}>
        <SignInLink />
      </Empty>
    );
  }
  const swaps = me.swaps ?? [];
  return (
    <>
      {swaps.length > 0 && (
        <section class="stack" aria-labelledby="ruilen">
          <h2 class="utrecht-heading-2" id="ruilen">
            {t('swap.title')}
          </h2>
          <SwapList swaps={swaps} askAgain={pages.first.askAgain} />
        </section>
      )}
      {pages.nodes.length === 0 && (
        <Empty why={t('agenda.empty')}>
          <ButtonLink href="/diensten?past=1">{t('agenda.find')}</ButtonLink>
        </Empty>
      )}
      {pages.first.trouble && <MissingPart askAgain={pages.first.askAgain} />}
      {byWeek(pages.nodes, item => mondayOf(localDate(item.shift.startsAt))).map(({ week, items }) => (
        <section class="stack" key={week} aria-labelledby={`week-${week}`}>
          <h2 class="utrecht-heading-2" id={`week-${week}`}>
            {t('agenda.week', { week: weekNumber(week) })}
          </h2>
          <ul class="shift-list">
            {items.map(item => (
              <ShiftCard key={item.id} shift={item.shift} askAgain={pages.first.askAgain}>
                <AskWhoCan signUp={item} isOfSeries={item.shift.isOfSeries} askAgain={pages.first.askAgain} />
              </ShiftCard>
            ))}
          </ul>
        </section>
      ))}
      <More pages={pages} words={t('agenda.more')} />
    </>
  );
}
