import { CredentialKind, kindsOfCredential } from '../credential/credential-kind.rules.ts';
import type { RequirementItem } from '../credential/credential-facts.rules.ts';

export type AdoptRefusal =
  | 'NAME_NOT_VALID'
  | 'UNKNOWN_DEPARTMENT'
  | 'STARTS_IN_THE_PAST'
  | 'ABOUT_NOT_VALID'
  | 'UNKNOWN_PROFESSION'
  | 'AGE_NOT_VALID'
  | 'AGE_WITHOUT_DAY'
  | 'DAYS_NOT_VALID'
  | 'ASKED_TWICE'
  | 'TOO_MANY';

export interface AdoptFacts {
  readonly name: string;
  readonly isKnownDepartment: boolean;
  readonly validFrom: string;
  readonly today: string;
  readonly items: readonly RequirementItem[];
  readonly professionCodes: ReadonlySet<string>;
}

const longestName = 80;
const most = { items: 40, months: 120, days: 365 };

/** Every reason against adopting it; empty means that it is asked from that day on. */
export function adoptRefusals({
  name,
  isKnownDepartment,
  validFrom,
  today,
  items,
  professionCodes,
}: AdoptFacts): AdoptRefusal[] {
  const keys = items.flatMap(({ kind, about, professionCodes: codes }) =>
    (codes.length > 0 ? codes : ['*']).map(code => `${kind} ${about} ${code}`),
  );
  const against: [boolean, AdoptRefusal][] = [
    [name === '' || name.length > longestName, 'NAME_NOT_VALID'],
    [!isKnownDepartment, 'UNKNOWN_DEPARTMENT'],
    [validFrom < today, 'STARTS_IN_THE_PAST'],
    [!items.every(isAboutSomething), 'ABOUT_NOT_VALID'],
    [items.some(one => one.professionCodes.some(code => !professionCodes.has(code))), 'UNKNOWN_PROFESSION'],
    [items.some(({ maxAgeMonths }) => !isWithin(maxAgeMonths, most.months)), 'AGE_NOT_VALID'],
    [items.some(one => one.maxAgeMonths !== null && kindsOfCredential[one.kind].day === 'NONE'), 'AGE_WITHOUT_DAY'],
    [items.some(({ usualDays }) => !isWithin(usualDays, most.days)), 'DAYS_NOT_VALID'],
    [new Set(keys).size < keys.length, 'ASKED_TWICE'],
    [items.length > most.items, 'TOO_MANY'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}

const isWithin = (count: number | null, most: number): boolean => count === null || (count >= 1 && count <= most);

/** Kinds that are about something are asked by name; a diploma without one is that of the profession. */
function isAboutSomething({ kind, about }: RequirementItem): boolean {
  const form = kindsOfCredential[kind].about;
  if (kind === CredentialKind.BIG_REGISTRATION) return about === null || /^\d\d$/.test(about);
  if (form === null) return about === null;
  return about === null ? kind === CredentialKind.CZO_DIPLOMA : form.test(about);
}
