import { isOn } from '../eligibility/parameter.rules.ts';
import type { CredentialBook, HeldCredential } from './credential-facts.rules.ts';
import { CredentialStatus } from './credential-status.rules.ts';

/** `GG.SSS`: the group of the profession and the number of the specialism, as CIBG writes them. */
export const specialismCode = /^\d{2}\.\d{3}$/;

const counts: ReadonlySet<string> = new Set([CredentialStatus.VERIFIED, CredentialStatus.RESTRICTED]);

/**
 * PR-2, PR-3: whether somebody looked and found that she is what a pool of specialists has her for: every registration
 * that the law asks of the profession on that day, with its specialism where one is asked. What a restriction leaves, the
 * host that asks her looks at.
 */
export function standsAs({ held, ofProfessions }: CredentialBook, professionId: string, day: string): boolean {
  const law = ofProfessions.filter(
    one => one.professionId === professionId && one.kind !== null && isOn(day, one.validFrom ?? '', one.validUntil),
  );
  return law.every(asked => held.some(one => shows(one, asked, day)));
}

const shows = (
  { kind, about, status, validUntil, specialisms }: HeldCredential,
  asked: CredentialBook['ofProfessions'][number],
  day: string,
): boolean =>
  kind === asked.kind &&
  (asked.about === null || about === asked.about) &&
  counts.has(status) &&
  (validUntil === null || validUntil >= day) &&
  hasSpecialism(specialisms, asked.specialisms);

/** Of nurses every specialism is that of a VS: the older set of five codes may have grown since it was taken over. */
const groupsStillToCheck: readonly string[] = ['30'];

/** PR-3: whether one is held of a group whose list may have grown, that is not on it: somebody must look what it is. */
export const hasUnknownSpecialism = (held: readonly string[], asked: readonly string[] = []): boolean =>
  held.some(code => {
    const isOfGroup = (one: string): boolean => one.slice(0, 2) === code.slice(0, 2);
    return groupsStillToCheck.some(isOfGroup) && asked.some(isOfGroup) && !asked.includes(code);
  });

/** Whether one of the specialisms asked is among those held; nothing asked is always held. */
export const hasSpecialism = (held: readonly string[], asked: readonly string[] = []): boolean =>
  asked.length === 0 || asked.some(code => held.includes(code));
