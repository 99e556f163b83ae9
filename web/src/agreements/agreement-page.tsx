import { useRoute } from 'preact-iso';
import { AgreementDocument } from '../generated/agreements.ts';
import type { AgreementQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { AgreementActions } from './agreement-actions.tsx';
import { AgreementFacts } from './agreement-facts.tsx';
import { AgreementReactions } from './agreement-reactions.tsx';
import { AgreementVersions } from './agreement-versions.tsx';
import { isMaking, periodText, toneOf } from './agreement-words.ts';
import { WhatStops } from './what-stops.tsx';

/** One agreement: what it says, how it ends, what it was before, and what can be done with it. */
export function AgreementPage() {
  const id = useRoute().params['id'] ?? '';
  const query = useQuery(AgreementDocument, { id });
  const found = query.data?.cooperationAgreement ?? null;
  const title = found?.title ?? t('agreement.one');
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href="/overeenkomsten">
        {t('agreement.back')}
      </a>
      <PageTitle tab={title}>{title}</PageTitle>
      <Answer of={query} part="cooperationAgreement" cards={3}>
        {({ cooperationAgreement }) =>
          cooperationAgreement ? (
            <Whole agreement={cooperationAgreement} changed={query.askAgain} />
          ) : (
            <NotYours why={t('agreement.unknown')} />
          )
        }
      </Answer>
    </div>
  );
}

export type ShownAgreement = NonNullable<AgreementQuery['cooperationAgreement']>;

function Whole({ agreement, changed }: { readonly agreement: ShownAgreement; readonly changed: () => void }) {
  const { status, number, returnReason } = agreement;
  return (
    <>
      <p class="row">
        <Status tone={toneOf[status]}>{t(`agreementStatus.${status}`)}</Status>
        <span class="muted">
          {t('agreement.version', { number })} · {periodText(agreement)}
        </span>
      </p>
      {returnReason && (
        <Notice tone="warn">
          <p class="notice__title">{t('agreement.returned')}</p>
          <p>{returnReason}</p>
        </Notice>
      )}
      <HowItEnds agreement={agreement} />
      <AgreementActions key={`${agreement.id} ${agreement.revision}`} agreement={agreement} changed={changed} />
      <AgreementFacts agreement={agreement} />
      <AgreementReactions key={agreement.id} agreement={agreement} changed={changed} />
      {!isMaking(status) && <WhatStops agreement={agreement} />}
      <Alerts agreement={agreement} />
      <AgreementVersions agreement={agreement} />
    </>
  );
}

/** How it goes on or stops, in sentences; nothing while it is made or once it is over. */
function HowItEnds({ agreement }: { readonly agreement: ShownAgreement }) {
  const { holdsUntil, lastNoticeDay, noticeGivenOn, noticeMember, noticeReason, runOffUntil, terminationReason } =
    agreement;
  const day = (date: string) => dateText(date);
  const isOpen = agreement.status === 'IN_FORCE' || agreement.status === 'EXPIRING' || agreement.status === 'ADOPTED';
  const lines = [
    isOpen && !noticeGivenOn && lastNoticeDay && t('agreement.noticeUntil.long', { day: day(lastNoticeDay) }),
    noticeGivenOn && t('agreement.noticed.by', { member: noticeMember?.name ?? '', day: day(noticeGivenOn) }),
    noticeReason,
    holdsUntil && runOffUntil && runOffUntil > holdsUntil && t('agreement.runsOff', { day: day(runOffUntil) }),
    terminationReason,
  ].filter(line => typeof line === 'string');
  if (isMaking(agreement.status) || lines.length === 0) return null;
  return (
    <Notice tone={noticeGivenOn || agreement.status === 'EXPIRING' ? 'warn' : 'info'}>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}

/** Which alerts went out; null for who has no business with it. */
function Alerts({ agreement: { alerts, status } }: { readonly agreement: ShownAgreement }) {
  if (!alerts || isMaking(status)) return null;
  return (
    <>
      <h2 class="utrecht-heading-2">{t('agreement.alerts')}</h2>
      <p class="measure small muted">{t('agreement.alerts.why')}</p>
      {alerts.length === 0 ? (
        <p>{t('agreement.alerts.none')}</p>
      ) : (
        <ul>
          {alerts.map(({ about, onDay, saidAt }) => (
            <li key={`${about} ${saidAt}`}>
              {t(`agreementAlert.${about}`, { day: dateText(onDay), said: dateText(localDate(saidAt)) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
