/** LAPSED follows from the time and is not stored. */
export enum ConsultationStatus {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  DONE = 'DONE',
  WITHDRAWN = 'WITHDRAWN',
  LAPSED = 'LAPSED',
}

export type StoredConsultationStatus = Exclude<`${ConsultationStatus}`, 'LAPSED'>;

interface Standing {
  readonly status: StoredConsultationStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export const consultationStatus = ({ status, endsAt }: Standing, now: Date): ConsultationStatus =>
  status === 'OPEN' && endsAt <= now ? ConsultationStatus.LAPSED : ConsultationStatus[status];

/** Whoever is first; while there is time left. */
export const isAcceptable = (one: Standing, now: Date): boolean => consultationStatus(one, now) === 'OPEN';

/** Nothing obliges: what was accepted is given back freely until it begins. */
export const isReturnable = ({ status, startsAt }: Standing, now: Date): boolean =>
  status === 'ACCEPTED' && now < startsAt;

/** It is done when it could have begun. */
export const isCompletable = ({ status, startsAt }: Standing, now: Date): boolean =>
  status === 'ACCEPTED' && startsAt <= now;

export const isWithdrawable = (one: Standing, now: Date): boolean =>
  isAcceptable(one, now) || (one.status === 'ACCEPTED' && now < one.endsAt);

export const longestSubject = 200;
const longestSpanHours = 24;

export type RequestProblem =
  | 'NOT_OF_SPECIALISTS'
  | 'POOL_CLOSED'
  | 'PROFESSION_NOT_OF_POOL'
  | 'ENDS_BEFORE_IT_STARTS'
  | 'BEGUN'
  | 'TOO_LONG'
  | 'SUBJECT_MISSING'
  | 'SUBJECT_TOO_LONG'
  | 'SUBJECT_NAMES_PATIENT';

interface RequestFacts {
  readonly pool: { readonly kind: string; readonly closedAt: Date | null; readonly professionIds: readonly string[] };
  readonly professionId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly subject: string;
}

/** PV-1: no patient is found by a citizen service number ("BSN", nine digits) or a day of birth in the words. */
const patientMarks = [/(?<!\d)\d{9}(?!\d)/, /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](19|20)\d{2}(?!\d)/];

/** All that is wrong with a request, each with its field; empty when nothing. */
export function requestProblems(facts: RequestFacts, now: Date): [RequestProblem, string][] {
  const { pool, professionId, startsAt, endsAt } = facts;
  const subject = facts.subject.trim();
  const against: [boolean, RequestProblem, string][] = [
    [pool.kind !== 'SPECIALIST', 'NOT_OF_SPECIALISTS', 'poolId'],
    [pool.closedAt !== null, 'POOL_CLOSED', 'poolId'],
    [!pool.professionIds.includes(professionId), 'PROFESSION_NOT_OF_POOL', 'professionId'],
    [endsAt <= startsAt, 'ENDS_BEFORE_IT_STARTS', 'endsAt'],
    [startsAt <= now, 'BEGUN', 'startsAt'],
    [endsAt.getTime() - startsAt.getTime() > longestSpanHours * 3_600_000, 'TOO_LONG', 'endsAt'],
    [subject === '', 'SUBJECT_MISSING', 'subject'],
    [subject.length > longestSubject, 'SUBJECT_TOO_LONG', 'subject'],
    [patientMarks.some(mark => mark.test(subject)), 'SUBJECT_NAMES_PATIENT', 'subject'],
  ];
  return against.filter(([holds]) => holds).map(([, code, field]) => [code, field]);
}
