import type { AgreementTextFragment, CooperationAgreementTermsInput, DepartmentKind } from '../generated/operations.ts';
import { daysLater } from '../language/time.ts';

export interface ToldAnnex {
  readonly title: string;
  /** Where it is kept, or its text. */
  readonly isText: boolean;
  readonly words: string;
}

/** What the office types; empty where it does not say. */
export interface ToldAgreement {
  readonly title: string;
  readonly memberIds: readonly string[];
  readonly departmentKinds: readonly string[];
  readonly professionIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly noticeMonths: string;
  readonly renewalMonths: string;
  readonly runOffMonths: string;
  readonly annexes: readonly ToldAnnex[];
}

const nothing: ToldAgreement = {
  title: '',
  memberIds: [],
  departmentKinds: [],
  professionIds: [],
  startsOn: '',
  endsOn: '',
  noticeMonths: '',
  renewalMonths: '',
  runOffMonths: '',
  annexes: [],
};

/** What the form begins with: nothing, the draft as it is, or the version that the next one follows from tomorrow on. */
export function toldOf(agreement: AgreementTextFragment | null, isNext: boolean, today: string): ToldAgreement {
  if (!agreement) return { ...nothing, startsOn: daysLater(today, 1) };
  const next = agreement.startsOn < today ? daysLater(today, 1) : daysLater(agreement.startsOn, 1);
  return {
    title: agreement.title,
    memberIds: agreement.members.map(({ id }) => id),
    departmentKinds: agreement.departmentKinds,
    professionIds: agreement.professions.map(({ id }) => id),
    startsOn: isNext ? next : agreement.startsOn,
    endsOn: agreement.endsOn ?? '',
    noticeMonths: textOf(agreement.noticeMonths),
    renewalMonths: textOf(agreement.renewalMonths),
    runOffMonths: textOf(agreement.runOffMonths || null),
    annexes: agreement.annexes.map(({ title, reference, text }) => ({
      title,
      isText: text !== null,
      words: text ?? reference ?? '',
    })),
  };
}

const textOf = (count: number | null): string => (count === null ? '' : String(count));

/** A number that is typed wrong is one that the graph refuses, with its own words. */
const countOf = (text: string): number | null => {
  if (text.trim() === '') return null;
  const count = Number(text);
  return Number.isInteger(count) ? count : -1;
};

/** As the graph wants it. */
export const termsOf = (told: ToldAgreement): CooperationAgreementTermsInput => ({
  title: told.title,
  memberIds: [...told.memberIds],
  departmentKinds: [...told.departmentKinds] as DepartmentKind[],
  professionIds: [...told.professionIds],
  startsOn: told.startsOn,
  endsOn: told.endsOn || null,
  noticeMonths: countOf(told.noticeMonths),
  renewalMonths: countOf(told.renewalMonths),
  runOffMonths: countOf(told.runOffMonths) ?? 0,
  annexes: told.annexes.map(({ title, isText, words }) => ({
    title,
    reference: isText ? null : words,
    text: isText ? words : null,
  })),
});
