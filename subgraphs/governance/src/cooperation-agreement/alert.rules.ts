import { daysUntil, holdsUntil, isInForce, isRenewed } from './agreement-status.rules.ts';
import { lastNoticeDay, type NoticeTerms } from './notice.rules.ts';

/** What an alert is about. */
export enum AgreementAlertAbout {
  END = 'END',
  NOTICE = 'NOTICE',
}

export interface DueAlert {
  readonly about: AgreementAlertAbout;
  /** The day that it warns of. */
  readonly onDay: string;
  /** The threshold that it stands for. */
  readonly days: number;
}

/**
 * What must be said today, at most one of each: the smallest threshold that was reached, so that an agreement that is
 * adopted late hears one alert and not three. One that goes on by itself is warned of before its last day to give
 * notice; one that ends, before its end.
 */
export function dueAlerts(terms: NoticeTerms, today: string, thresholds: readonly number[]): DueAlert[] {
  if (!isInForce(terms, today) || isRenewed(terms)) return [];
  const noticeDay = terms.noticeGivenOn === null ? lastNoticeDay(terms) : null;
  const end = noticeDay === null ? holdsUntil(terms) : null;
  return [
    ...alertOf(AgreementAlertAbout.NOTICE, noticeDay, today, thresholds),
    ...alertOf(AgreementAlertAbout.END, end, today, thresholds),
  ];
}

function alertOf(
  about: AgreementAlertAbout,
  onDay: string | null,
  today: string,
  thresholds: readonly number[],
): DueAlert[] {
  if (onDay === null || onDay < today) return [];
  const left = daysUntil(onDay, today);
  const reached = thresholds.filter(days => left <= days);
  return reached.length === 0 ? [] : [{ about, onDay, days: Math.min(...reached) }];
}
