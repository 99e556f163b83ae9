import { isBigNumber } from './big-number.rules.ts';
import { CredentialKind, kindsOfCredential } from './credential-kind.rules.ts';

/** What somebody says of a credential, as it would be kept. */
export interface ToldCredential {
  readonly kind: CredentialKind;
  readonly about: string | null;
  readonly number: string | null;
  readonly datedOn: string | null;
  readonly validUntil: string | null;
}

export type AddRefusal =
  | 'OF_EMPLOYER'
  | 'NUMBER_NOT_VALID'
  | 'ABOUT_NOT_VALID'
  | 'DATE_REQUIRED'
  | 'DATE_IN_FUTURE'
  | 'END_REQUIRED'
  | 'ENDS_BEFORE_IT_BEGINS'
  | 'OVER_ALREADY'
  | 'ALREADY_ADDED'
  | 'NUMBER_TAKEN'
  | 'TOO_MANY';

export interface AddFacts {
  readonly told: ToldCredential;
  readonly today: string;
  readonly isThereAlready: boolean;
  readonly isNumberOfAnother: boolean;
  /** How many she has that count or wait. */
  readonly count: number;
}

const most = 60;

/** Every reason against handing it in; empty means that it is kept. */
export function addRefusals({ told, today, isThereAlready, isNumberOfAnother, count }: AddFacts): AddRefusal[] {
  const { about, day, end, isOfEmployer } = kindsOfCredential[told.kind];
  const isBig = told.kind === CredentialKind.BIG_REGISTRATION;
  const against: [boolean, AddRefusal][] = [
    [isOfEmployer, 'OF_EMPLOYER'],
    [isBig && !isBigNumber(told.number ?? ''), 'NUMBER_NOT_VALID'],
    [about !== null && !about.test(told.about ?? ''), 'ABOUT_NOT_VALID'],
    [day === 'TOLD' && told.datedOn === null, 'DATE_REQUIRED'],
    [told.datedOn !== null && told.datedOn > today, 'DATE_IN_FUTURE'],
    [end === 'ASKED' && told.validUntil === null, 'END_REQUIRED'],
    [told.datedOn !== null && told.validUntil !== null && told.validUntil < told.datedOn, 'ENDS_BEFORE_IT_BEGINS'],
    [told.validUntil !== null && told.validUntil < today, 'OVER_ALREADY'],
    [isThereAlready, 'ALREADY_ADDED'],
    [isNumberOfAnother, 'NUMBER_TAKEN'],
    [count >= most, 'TOO_MANY'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}

/** Only what its kind is kept of: nothing is stored because somebody typed it. */
export function kept(told: ToldCredential): ToldCredential {
  const { about, day, end } = kindsOfCredential[told.kind];
  return {
    kind: told.kind,
    about: about === null ? null : told.about,
    number: told.kind === CredentialKind.BIG_REGISTRATION ? told.number : null,
    datedOn: day === 'TOLD' ? told.datedOn : null,
    validUntil: end === 'NONE' ? null : told.validUntil,
  };
}
