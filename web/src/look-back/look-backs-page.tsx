import { LookBacksDocument } from '../generated/look-back.ts';
import type { LookBackShiftFragment, LookBacksQuery } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { ShiftPlace, ShiftTime } from '../shift/shift-line.tsx';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import '../shift/shift-page.css';
import '../ui/rows.css';

/** What she worked lately and may say something of, and what departments wrote to her. */
export function LookBacksPage() {
  const pages = usePages(LookBacksDocument, { after: null }, data => data.me?.receivedFeedback ?? null, false);
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href="/agenda">
        {t('lookBack.toAgenda')}
      </a>
      <PageTitle tab={t('lookBack.title')}>{t('lookBack.title')}</PageTitle>
      <Answer of={pages.first} part="me" cards={2}>
        {({ me }) =>
          me ? (
            <Lists me={me} pages={pages} />
          ) : (
            <Empty why={t('lookBack.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

type Own = NonNullable<LookBacksQuery['me']>;
type Received = NonNullable<Own['receivedFeedback']>['nodes'][number];

interface Props {
  readonly me: Own;
  readonly pages: Pages<LookBacksQuery, Received>;
}

function Lists({ me, pages }: Props) {
  const due = me.feedbackDue ?? [];
  const received = pages.nodes;
  return (
    <>
      <section class="stack" aria-labelledby="nog-te-zeggen">
        <h2 class="utrecht-heading-2" id="nog-te-zeggen">
          {t('lookBack.howWasIt')}
        </h2>
        {due.length === 0 ? (
          <p>{t('lookBack.nothingDue')}</p>
        ) : (
          <ul class="rows">
            {due.map(({ id, shift }) => (
              <li key={id}>
                <ShiftLink shift={shift} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="stack" aria-labelledby="ontvangen">
        <h2 class="utrecht-heading-2" id="ontvangen">
          {t('lookBack.forYou')}
        </h2>
        <p class="small muted measure">{t('lookBack.forYouWho')}</p>
        {received.length === 0 && !pages.isMissing && <p>{t('lookBack.nothingReceived')}</p>}
        {received.length > 0 && (
          <ul class="rows">
            {received.map(({ text, writtenAt, shift }) => (
              <li key={`${writtenAt} ${text}`}>
                <p class="measure">{text}</p>
                {shift && <ShiftLink shift={shift} />}
              </li>
            ))}
          </ul>
        )}
        <More pages={pages} words={t('lookBack.more')} />
      </section>
    </>
  );
}

function ShiftLink({ shift }: { readonly shift: LookBackShiftFragment }) {
  return (
    <>
      <p class="rows__title">
        <a class="utrecht-link utrecht-link--html-a shift-title" href={`/diensten/${shift.id}/terugblik`}>
          <ShiftTime shift={shift} />
        </a>
      </p>
      <p class="shift-card__where">
        <ShiftPlace shift={shift} />
      </p>
    </>
  );
}
