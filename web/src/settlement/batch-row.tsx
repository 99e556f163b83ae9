import type { BatchLineFragment } from '../generated/operations.ts';
import { hoursText, dateText, momentText } from '../language/time.ts';
import { t } from '../language/language.ts';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { euroText, toneOf } from './money.ts';

interface Props {
  readonly slug: string;
  readonly memberId: string;
  readonly batch: BatchLineFragment;
}

/** One batch: with whom, of when, how far and how much. */
export function BatchRow({ slug, memberId, batch }: Props) {
  const { id, number, status, startsOn, endsOn, cutOffAt, totals, homeMember, hostMember } = batch;
  const lends = homeMember?.id === memberId;
  const other = (lends ? hostMember : homeMember)?.shortName ?? t('settlement.otherMember');
  return (
    <Row>
      <p class="rows__title">
        <a class="utrecht-link utrecht-link--html-a" href={`/verrekening/${slug}/${id}`}>
          {t(lends ? 'settlement.to' : 'settlement.from', { member: other })}
        </a>
      </p>
      <p class="small">
        {t('settlement.period', { from: dateText(startsOn), until: dateText(endsOn) })} · {number} ·{' '}
        {t('settlement.lines', { count: totals.lines, hours: hoursText(totals.minutes) })}
        {status === 'OPEN' && ` · ${t('settlement.closesAt', { moment: momentText(cutOffAt) })}`}
      </p>
      <p class="rows__end settlement__end">
        <strong class="settlement__sum">{euroText(totals.netCents)}</strong>
        <Status tone={toneOf[status]}>{t(`settlementStatus.${status}`)}</Status>
      </p>
    </Row>
  );
}
