import { dayAfter, isRenewed, monthsAfter, AgreementStage, type AgreementPeriod } from './agreement-status.rules.ts';

/** What the parties agreed about going on and stopping. */
export interface NoticeTerms extends AgreementPeriod {
  /** Months between a notice and the end; null = none agreed. */
  readonly noticeMonths: number | null;
  /** By how many months it goes on by itself; null = it does not. */
  readonly renewalMonths: number | null;
  readonly noticeGivenOn: string | null;
}

export type NoticeRefusal =
  | 'INVALID_REASON'
  | 'NOT_A_PARTY'
  | 'NOT_ADOPTED'
  | 'ALREADY_NOTICED'
  | 'ALREADY_OVER'
  | 'ENDS_BY_ITSELF'
  | 'TOO_LATE';

/**
 * The last day on which notice counts for an end: so many months on, counted from date to date, are over by then at the
 * latest (Regulation 1182/71 art. 3 (2)(c): a period in months ends on the day of the same date, or on the last of a
 * month without it).
 */
export function lastDayFor(end: string, months: number): string {
  const fits = (day: string) => monthsAfter(day, months) <= end;
  let day = monthsAfter(end, -months);
  while (fits(dayAfter(day))) day = dayAfter(day);
  return day;
}

/** The last day to give notice of one that else goes on by itself; null when there is nothing to give notice of. */
export const lastNoticeDay = ({ stage, endsOn, noticeMonths, renewalMonths }: NoticeTerms): string | null =>
  stage !== AgreementStage.ADOPTED || endsOn === null || renewalMonths === null
    ? null
    : lastDayFor(endsOn, noticeMonths ?? 0);

/** The last day of it if notice is given on that day. */
export const endAfterNotice = ({ endsOn, noticeMonths }: NoticeTerms, today: string): string =>
  endsOn ?? monthsAfter(today, noticeMonths ?? 0);

/** Whether it goes on by itself now: its last day to give notice is past, and nobody gave any. */
export function renewsBy(
  terms: NoticeTerms,
  today: string,
): { readonly startsOn: string; readonly endsOn: string } | null {
  const last = lastNoticeDay(terms);
  const { endsOn, renewalMonths, noticeGivenOn, supersededOn, terminatedOn } = terms;
  if (last === null || today <= last || noticeGivenOn !== null || supersededOn !== null || terminatedOn !== null)
    return null;
  const startsOn = dayAfter(endsOn!);
  return { startsOn, endsOn: lastOf(startsOn, renewalMonths!) };
}

/** The last day of so many months from that day on; in a month that has no day of that date, its last. */
function lastOf(startsOn: string, months: number): string {
  const start = Temporal.PlainDate.from(startsOn);
  const next = start.add({ months });
  return (next.day === start.day ? next.subtract({ days: 1 }) : next).toString();
}

/** Every reason against giving notice today; empty means that it counts. */
export function noticeFindings(
  terms: NoticeTerms,
  facts: { readonly isParty: boolean; readonly reason: string; readonly longest: number },
  today: string,
): NoticeRefusal[] {
  const last = lastNoticeDay(terms);
  const against: [boolean, NoticeRefusal][] = [
    [facts.reason.trim() === '' || facts.reason.length > facts.longest, 'INVALID_REASON'],
    [!facts.isParty, 'NOT_A_PARTY'],
    [terms.stage !== AgreementStage.ADOPTED, 'NOT_ADOPTED'],
    [terms.noticeGivenOn !== null, 'ALREADY_NOTICED'],
    [terms.terminatedOn !== null || (terms.supersededOn !== null && !isRenewed(terms)), 'ALREADY_OVER'],
    [terms.endsOn !== null && terms.renewalMonths === null, 'ENDS_BY_ITSELF'],
    [last !== null && today > last, 'TOO_LATE'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
