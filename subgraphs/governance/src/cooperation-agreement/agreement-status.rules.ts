import type { Period } from '../period/period.rules.ts';

/** How far an agreement came before it counted. */
export enum AgreementStage {
  DRAFT = 'DRAFT',
  CONSULTATION = 'CONSULTATION',
  COMPLIANCE_REVIEW = 'COMPLIANCE_REVIEW',
  ADOPTED = 'ADOPTED',
}

/** SM-COV: the stages, and what the days make of a version that was adopted. */
export enum AgreementStatus {
  DRAFT = 'DRAFT',
  CONSULTATION = 'CONSULTATION',
  COMPLIANCE_REVIEW = 'COMPLIANCE_REVIEW',
  ADOPTED = 'ADOPTED',
  IN_FORCE = 'IN_FORCE',
  EXPIRING = 'EXPIRING',
  EXPIRED = 'EXPIRED',
  RENEWED = 'RENEWED',
  SUPERSEDED = 'SUPERSEDED',
  TERMINATED = 'TERMINATED',
}

/** By what a version ends; calendar days, null while it did not happen. */
export interface AgreementPeriod extends Period {
  readonly stage: AgreementStage;
  /** First day on which it no longer holds because it was terminated. */
  readonly terminatedOn: string | null;
  /** First day of the version that takes over. */
  readonly supersededOn: string | null;
  /** Last day of one without an agreed end, once notice was given. */
  readonly endsByNoticeOn: string | null;
}

const plain = (day: string) => Temporal.PlainDate.from(day);
export const dayAfter = (day: string): string => plain(day).add({ days: 1 }).toString();
export const dayBefore = (day: string): string => plain(day).subtract({ days: 1 }).toString();
/** The same day so many months on; the last of a month that has no such day. */
export const monthsAfter = (day: string, months: number): string => plain(day).add({ months }).toString();
export const daysUntil = (day: string, today: string): number => plain(today).until(plain(day)).total('days');

/** The last day that the parties agreed on, or that a notice made; null = no end. */
const agreedEnd = ({ endsOn, endsByNoticeOn }: AgreementPeriod): string | null => endsOn ?? endsByNoticeOn;

/** The last day on which it holds, as far as is known; null = no end. Before its first day: it never holds. */
export function holdsUntil(one: AgreementPeriod): string | null {
  const ends = [
    agreedEnd(one),
    one.supersededOn && dayBefore(one.supersededOn),
    one.terminatedOn && dayBefore(one.terminatedOn),
  ].filter(day => day !== null);
  return ends.toSorted()[0] ?? null;
}

export function isInForce(one: AgreementPeriod, day: string): boolean {
  const last = holdsUntil(one);
  return one.stage === AgreementStage.ADOPTED && one.startsOn <= day && (last === null || day <= last);
}

/** Until when what was confirmed before may run off; null while no end is known. */
export function runOffUntil(one: AgreementPeriod & { readonly runOffMonths: number }): string | null {
  const last = holdsUntil(one);
  return last === null ? null : monthsAfter(last, one.runOffMonths);
}

/** Whether another version goes on the day after its agreed end. */
export const isRenewed = (one: AgreementPeriod): boolean => {
  const end = agreedEnd(one);
  return end !== null && one.supersededOn === dayAfter(end);
};

/** SM-COV on a day; `expiringDays`: so long before its end it is expiring, unless it goes on after it. */
export function statusOn(one: AgreementPeriod, day: string, expiringDays: number): AgreementStatus {
  if (one.terminatedOn !== null && one.terminatedOn <= day) return AgreementStatus.TERMINATED;
  if (one.stage !== AgreementStage.ADOPTED) return AgreementStatus[one.stage];
  const last = holdsUntil(one);
  if (last !== null && last < day) return endedAs(one);
  if (day < one.startsOn) return AgreementStatus.ADOPTED;
  const isEnding = last !== null && last === agreedEnd(one) && !isRenewed(one) && daysUntil(last, day) <= expiringDays;
  return isEnding ? AgreementStatus.EXPIRING : AgreementStatus.IN_FORCE;
}

function endedAs(one: AgreementPeriod): AgreementStatus {
  if (isRenewed(one)) return AgreementStatus.RENEWED;
  return holdsUntil(one) === agreedEnd(one) ? AgreementStatus.EXPIRED : AgreementStatus.SUPERSEDED;
}
