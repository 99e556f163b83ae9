import { localDateOf } from '@naober/kit/local-time';
import { isOn } from '../eligibility/parameter.rules.ts';
import { CredentialKind } from './credential-kind.rules.ts';
import type { AskedCredential, CredentialBook, CredentialFacts, RequirementVersion } from './credential-facts.rules.ts';

/** The shift, as far as credentials are asked by it. */
export interface AskingShift {
  readonly id: string;
  readonly memberId: string;
  readonly departmentId: string;
  readonly professionId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly requirementSetId: string | null;
  readonly requiredCredentials: readonly string[];
}

export const plainly = { maxAgeMonths: null, isAgeAtStart: false, usualDays: null } as const;

/** The version that is in force on the day; null when there is none yet. */
export function versionOn(versions: readonly RequirementVersion[], day: string): RequirementVersion | null {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  return begun.reduce<RequirementVersion | null>(
    (last, one) => (last === null || one.validFrom > last.validFrom ? one : last),
    null,
  );
}

/** The set that a shift of the department goes by: the one it names, else of its department, else of the whole member. */
function setOf({ sets }: Pick<CredentialBook, 'sets'>, place: Omit<AskingPlace, 'professionId'>, day: string) {
  const ofMember = sets.filter(({ memberId }) => memberId === place.memberId);
  const named = ofMember.filter(({ setId }) => setId === place.requirementSetId);
  const ofDepartment = ofMember.filter(({ departmentId }) => departmentId === place.departmentId);
  const ofAll = ofMember.filter(({ departmentId }) => departmentId === null);
  return versionOn(named, day) ?? versionOn(ofDepartment, day) ?? versionOn(ofAll, day);
}

export type AskingPlace = Pick<AskingShift, 'memberId' | 'departmentId' | 'professionId' | 'requirementSetId'>;

/** PR-2, PR-6, PR-8: what the profession asks by law, what the host asks, and what the shift asks besides. */
export function askedCredentials(
  book: CredentialBook,
  place: AskingPlace,
  day: string,
  besides: readonly string[] = [],
): AskedCredential[] {
  const known = book.ofProfessions.filter(({ professionId }) => professionId === place.professionId);
  const code = known[0]?.professionCode ?? null;
  const byLaw = known.flatMap(({ kind, about, validFrom, validUntil, specialisms }) =>
    kind !== null && isOn(day, validFrom ?? '', validUntil) ? [{ kind, about, specialisms, ...plainly }] : [],
  );
  const byHost = (setOf(book, place, day)?.items ?? []).filter(
    ({ professionCodes }) => professionCodes.length === 0 || (code !== null && professionCodes.includes(code)),
  );
  const byShift = besides
    .filter((kind): kind is CredentialKind => Object.hasOwn(CredentialKind, kind))
    .map(kind => ofProfession({ kind, about: null, ...plainly }, code));
  return together([...byLaw, ...byHost.map(one => ofProfession(one, code)), ...byShift]);
}

/** A diploma that is asked without a name is that of the profession. */
const ofProfession = (one: AskedCredential, code: string | null): AskedCredential => ({
  kind: one.kind,
  about: one.about ?? (one.kind === CredentialKind.CZO_DIPLOMA ? code : null),
  maxAgeMonths: one.maxAgeMonths,
  isAgeAtStart: one.isAgeAtStart,
  usualDays: one.usualDays,
});

/** The same thing asked by several is asked once, by the strictest; a kind asked by name is not asked without one too. */
function together(all: readonly AskedCredential[]): AskedCredential[] {
  const named = new Set(all.filter(({ about }) => about !== null).map(({ kind }) => kind));
  const wanted = all.filter(({ kind, about }) => about !== null || !named.has(kind));
  const groups = Map.groupBy(wanted, ({ kind, about }) => `${kind} ${about ?? ''}`);
  return [...groups.values()].map(same => {
    const strictest = same.reduce((one, other) =>
      (other.maxAgeMonths ?? Infinity) < (one.maxAgeMonths ?? Infinity) ? other : one,
    );
    return { ...strictest, specialisms: same.flatMap(({ specialisms = [] }) => specialisms) };
  });
}

/** What one check of the person for the shift is decided on. */
export function credentialFactsOf(
  book: CredentialBook,
  shift: AskingShift,
  { isConfirmed, employerIds }: { readonly isConfirmed: boolean; readonly employerIds: readonly string[] },
): CredentialFacts {
  const day = localDateOf(shift.startsAt);
  const firstDay = book.firstDays[shift.memberId];
  return {
    held: book.held,
    asked: askedCredentials(book, shift, day, shift.requiredCredentials),
    acceptances: book.acceptances,
    memberId: shift.memberId,
    day,
    lastDay: localDateOf(new Date(shift.endsAt.getTime() - 1)),
    employerIds,
    firstDay: firstDay !== undefined && firstDay < day ? firstDay : day,
    hasUnreadCard:
      isConfirmed && book.cards.some(({ departmentId, isRead }) => departmentId === shift.departmentId && !isRead),
  };
}
