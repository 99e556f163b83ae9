import { useRoute } from 'preact-iso';
import type { SettlementBatchQuery } from '../generated/operations.ts';
import { SettlementBatchDocument } from '../generated/settlement.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { dateText, hoursText, momentText } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Status } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import '../ui/figures.css';
import { BatchActions } from './batch-actions.tsx';
import { BatchFiles } from './batch-files.tsx';
import { BatchLines } from './batch-lines.tsx';
import { euroText, percentText, toneOf } from './money.ts';
import './settlement.css';

export type Batch = NonNullable<SettlementBatchQuery['settlementBatch']>;

/** One batch: what it comes to, what can be done with it now, and each line with why. */
export function BatchPage() {
  const { slug = '', id = '' } = useRoute().params;
  const query = useQuery(SettlementBatchDocument, { id });
  const batch = query.data?.settlementBatch;
  return (
    <div class="stack">
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={`/verrekening/${slug}`}>
          {t('settlement.back')}
        </a>
      </p>
      <PageTitle tab={t('settlement.title')}>{batch ? titleOf(batch) : t('settlement.title')}</PageTitle>
      <Answer of={query} part="settlementBatch" cards={2}>
        {({ settlementBatch }) =>
          settlementBatch ? (
            <>
              <Head batch={settlementBatch} />
              <BatchActions batch={settlementBatch} changed={query.askAgain} />
              <BatchFiles batch={settlementBatch} />
              <BatchLines batch={settlementBatch} changed={query.askAgain} />
            </>
          ) : (
            <NotYours why={t('settlement.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

const titleOf = ({ homeMember, hostMember, number }: Batch): string =>
  t('settlement.batchTitle', {
    home: homeMember?.shortName ?? '?',
    host: hostMember?.shortName ?? '?',
    number,
  });

function Head({ batch }: { readonly batch: Batch }) {
  const { status, startsOn, endsOn, totals } = batch;
  return (
    <section class="card stack">
      <p class="row">
        <Status tone={toneOf[status]}>{t(`settlementStatus.${status}`)}</Status>
        <span>{t('settlement.period', { from: dateText(startsOn), until: dateText(endsOn) })}</span>
      </p>
      <p class="figures">
        <span>
          <strong>{euroText(totals.netCents)}</strong> {t('settlement.withoutVat')}
        </span>
        <span>
          <strong>{euroText(totals.totalCents)}</strong> {t('settlement.withVat')}
        </span>
        <span>
          <strong>{hoursText(totals.minutes)}</strong> {t('settlement.hoursIn', { count: totals.lines })}
        </span>
      </p>
      <ul class="small">
        {totals.vat.map(({ basis, hundredths, netCents, vatCents }) => (
          <li key={`${basis} ${hundredths}`}>
            {t('settlement.vatOver', {
              percent: percentText(hundredths),
              net: euroText(netCents),
              vat: euroText(vatCents),
            })}{' '}
            {t(`settlementVat.${basis}`)}
          </li>
        ))}
      </ul>
      {status === 'APPROVED_BOTH' && totals.chargingLines === 0 && <p>{t('settlement.nothingToInvoice')}</p>}
      <Way batch={batch} />
    </section>
  );
}

/** Where it has been, and what comes next. */
function Way({ batch }: { readonly batch: Batch }) {
  const { proposedAt, homeApprovedAt, hostApprovedAt, exportedAt, invoicedOn, paidOn, creditedAt, cutOffAt } = batch;
  const done: (string | null)[] = [
    proposedAt && t('settlement.proposedAt', { moment: momentText(proposedAt) }),
    homeApprovedAt &&
      t('settlement.approvedAt', { member: batch.homeMember?.shortName ?? '?', moment: momentText(homeApprovedAt) }),
    hostApprovedAt &&
      t('settlement.approvedAt', { member: batch.hostMember?.shortName ?? '?', moment: momentText(hostApprovedAt) }),
    exportedAt && t('settlement.exportedAt', { moment: momentText(exportedAt) }),
    invoicedOn && t('settlement.invoicedOn', { number: batch.invoiceNumber ?? '', day: dateText(invoicedOn) }),
    paidOn && t('settlement.paidOn', { day: dateText(paidOn) }),
    creditedAt && t('settlement.creditedAt', { moment: momentText(creditedAt) }),
  ];
  const said = done.filter(one => one !== null);
  if (said.length === 0) return <p class="small muted">{t('settlement.closesAt', { moment: momentText(cutOffAt) })}</p>;
  return (
    <ol class="small">
      {said.map(one => (
        <li key={one}>{one}</li>
      ))}
    </ol>
  );
}
