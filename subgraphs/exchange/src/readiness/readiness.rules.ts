import { askedCredentials } from '../credential/asked-credentials.rules.ts';
import type { CredentialBook, CredentialFacts, HeldCredential } from '../credential/credential-facts.rules.ts';
import { isAccepted, looksAt, type AtMoment, type CredentialGap } from '../credential/credential-gap.rules.ts';
import type { CredentialKind } from '../credential/credential-kind.rules.ts';

/** Where somebody would work, as what. */
export interface Place {
  readonly memberId: string;
  readonly departmentId: string | null;
  readonly professionIds: readonly string[];
  readonly employerIds: readonly string[];
}

export interface AcceptedItem {
  readonly kind: CredentialKind;
  readonly about: string | null;
  readonly byRegister: boolean;
  /** Null when the host looked itself, or the register did. */
  readonly fromMemberId: string | null;
}

export interface ReadinessFound {
  readonly outcome: 'READY' | 'NOT_READY' | 'UNKNOWN';
  readonly missing: readonly CredentialGap[];
  readonly accepted: readonly AcceptedItem[];
}

/** What the host asks of her on a day, in any of her professions: what is still missing, and what counts already. */
export function readinessOn(book: CredentialBook, place: Place, day: string, at: AtMoment): ReadinessFound {
  const facts = factsOn(book, place, day);
  const looks = looksAt(facts, at);
  const missing = looks.flatMap(({ gap }) => (gap ? [gap] : []));
  const accepted = looks.flatMap(({ asked, gap, by }) =>
    gap === null && by !== null ? [{ kind: asked.kind, about: asked.about, ...wordOf(by, facts) }] : [],
  );
  const waits = new Set<string>(['CREDENTIAL_UNKNOWN', 'CREDENTIAL_UNVERIFIED', 'CREDENTIAL_RESTRICTED']);
  const outcome =
    missing.length === 0 ? 'READY' : missing.every(({ code }) => waits.has(code)) ? 'UNKNOWN' : 'NOT_READY';
  return { outcome, missing, accepted };
}

function factsOn(book: CredentialBook, place: Place, day: string): CredentialFacts {
  const { memberId, employerIds } = place;
  const departmentId = place.departmentId ?? '';
  const all = place.professionIds.flatMap(professionId =>
    askedCredentials(book, { memberId, departmentId, professionId, requirementSetId: null }, day),
  );
  const firstDay = book.firstDays[memberId];
  return {
    held: book.held,
    asked: [...new Map(all.map(one => [`${one.kind} ${one.about}`, one])).values()],
    acceptances: book.acceptances,
    memberId,
    employerIds,
    day,
    lastDay: day,
    firstDay: firstDay !== undefined && firstDay < day ? firstDay : day,
    hasUnreadCard: false,
  };
}

/** By whose word it counts at the host. */
function wordOf(held: HeldCredential, { memberId, acceptances }: CredentialFacts) {
  if (held.checkedByRegister) return { byRegister: true, fromMemberId: null };
  const looked = held.verifiedAt.map(one => one.memberId);
  const from = looked.includes(memberId) ? null : looked.find(one => isAccepted(acceptances, memberId, held.kind, one));
  return { byRegister: false, fromMemberId: from ?? null };
}
