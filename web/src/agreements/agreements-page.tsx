import { AgreementsDocument } from '../generated/agreements.ts';
import type { AgreementLineFragment } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { runsPools, useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Status } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Row } from '../ui/row.tsx';
import { AgreementTabs } from './agreement-tabs.tsx';
import { kindsText, periodText, toneOf } from './agreement-words.ts';
import { sortedAgreements } from './sorted-agreements.ts';
import '../ui/rows.css';

/** What members agreed with each other: what holds, what ends, and until when one can stop it. */
export function AgreementsPage() {
  const { viewer } = useSession();
  const query = useQuery(AgreementsDocument, {});
  return (
    <div class="stack">
      <PageTitle tab={t('agreement.title')}>{t('agreement.title')}</PageTitle>
      {viewer ? (
        <>
          <AgreementTabs />
          <p class="measure">{t('agreement.why')}</p>
          {runsPools(viewer) && (
            <p>
              <ButtonLink href="/overeenkomsten/nieuw">{t('agreement.new')}</ButtonLink>
            </p>
          )}
          <Answer of={query} part="cooperationAgreements" cards={4}>
            {({ cooperationAgreements }) => <Lists agreements={cooperationAgreements ?? []} />}
          </Answer>
        </>
      ) : (
        <NotYours why={t('agreement.notYours')} />
      )}
    </div>
  );
}

function Lists({ agreements }: { readonly agreements: readonly AgreementLineFragment[] }) {
  const { making, holding, over } = sortedAgreements(agreements);
  return (
    <>
      <List title={t('agreement.making')} agreements={making} />
      <List title={t('agreement.holding')} agreements={holding} none={t('agreement.none')} />
      <List title={t('agreement.over')} agreements={over} />
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly agreements: readonly AgreementLineFragment[];
  readonly none?: string;
}

function List({ title, agreements, none }: ListProps) {
  if (agreements.length === 0 && !none) return null;
  return (
    <>
      <h2 class="utrecht-heading-2">{title}</h2>
      {agreements.length === 0 ? (
        <Empty why={none ?? ''} />
      ) : (
        <ul class="rows">
          {agreements.map(one => (
            <AgreementRow key={one.id} agreement={one} />
          ))}
        </ul>
      )}
    </>
  );
}

function AgreementRow({ agreement }: { readonly agreement: AgreementLineFragment }) {
  const { id, title, number, status, members, departmentKinds, lastNoticeDay, noticeGivenOn } = agreement;
  return (
    <Row>
      <h3 class="rows__title">
        <a class="utrecht-link utrecht-link--html-a" href={`/overeenkomsten/${id}`} lang="nl">
          {title}
        </a>
        {number > 1 && <span class="muted"> · {t('agreement.version', { number })}</span>}
      </h3>
      <p class="small">{members.map(({ shortName }) => shortName).join(', ')}</p>
      <p class="small muted">
        {kindsText(departmentKinds)} · {periodText(agreement)}
      </p>
      {(status === 'IN_FORCE' || status === 'EXPIRING') && (
        <p class="small">
          {noticeGivenOn
            ? t('agreement.noticed', { day: dateText(noticeGivenOn) })
            : lastNoticeDay && t('agreement.noticeUntil', { day: dateText(lastNoticeDay) })}
        </p>
      )}
      <div class="rows__end">
        <Status tone={toneOf[status]}>{t(`agreementStatus.${status}`)}</Status>
      </div>
    </Row>
  );
}
