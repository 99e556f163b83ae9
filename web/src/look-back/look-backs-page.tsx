import { LookBacksDocument } from '../generated/look-back.ts';
import type { LookBackShiftFragment, LookBacksQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { ShiftPlace, ShiftTime } from '../shift/shift-line.tsx';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import '../shift/shift-page.css';
import '../ui/rows.css';

/** What she worked lately and may say something of, and what departments wrote to her. */
export function LookBacksPage() {
  const query = useQuery(LookBacksDocument, {});
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href="/agenda">
        {t('lookBack.toAgenda')}
      </a>
      <PageTitle tab={t('lookBack.title')}>{t('lookBack.title')}</PageTitle>
      <Answer of={query} part="me" cards={2}>
        {({ me }) =>
          me ? (
            <Lists me={me} />
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

function Lists({ me }: { readonly me: NonNullable<LookBacksQuery['me']> }) {
  const due = me.feedbackDue ?? [];
  const received = me.receivedFeedback?.nodes ?? [];
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
        {received.length === 0 ? (
          <p>{t('lookBack.nothingReceived')}</p>
        ) : (
          <ul class="rows">
            {received.map(({ text, writtenAt, shift }) => (
              <li key={`${writtenAt} ${text}`}>
                <p class="measure">{text}</p>
                {shift && <ShiftLink shift={shift} />}
              </li>
            ))}
          </ul>
        )}
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
