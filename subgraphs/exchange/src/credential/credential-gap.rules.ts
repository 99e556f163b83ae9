import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { isFresh, parameterOn } from '../eligibility/parameter.rules.ts';
import type { Acceptance, AskedCredential, CredentialFacts, HeldCredential } from './credential-facts.rules.ts';
import { CredentialKind } from './credential-kind.rules.ts';
import { CredentialStatus, isGone } from './credential-status.rules.ts';
import { hasSpecialism, hasUnknownSpecialism } from './specialist.rules.ts';

/** What is wrong with what is held, from the lightest on: of several, the one that is nearest to being right counts. */
export const gapCodes = [
  'CREDENTIAL_UNKNOWN',
  'CREDENTIAL_UNVERIFIED',
  'CREDENTIAL_RESTRICTED',
  'CREDENTIAL_TOO_OLD',
  'CREDENTIAL_EXPIRED',
  'SPECIALISM_MISSING',
  'CREDENTIAL_NOT_VALID',
  'CREDENTIAL_MISSING',
] as const;
export type GapCode = (typeof gapCodes)[number];

/** Who or what gets a gap out of the way. */
export enum GapOwner {
  YOU = 'YOU',
  HOME_HR = 'HOME_HR',
  HOST_HR = 'HOST_HR',
  OCCUPATIONAL_HEALTH = 'OCCUPATIONAL_HEALTH',
  REGISTER = 'REGISTER',
}

/** Something that is asked and does not count. */
export interface CredentialGap {
  readonly code: GapCode;
  readonly kind: CredentialKind;
  readonly about: string | null;
  /** Its last day, where that is over; null otherwise. */
  readonly validUntil: string | null;
  readonly maxAgeMonths: number | null;
  /** The credential that is nearest to being right; null when there is none. */
  readonly credentialId: string | null;
  readonly owner: GapOwner;
  readonly usualDays: number | null;
}

/** When the check is made, and by which numbers. */
export interface AtMoment {
  readonly now: Date;
  readonly parameters: readonly RuleParameter[];
}

/** Each thing that is asked with what stands in its way; null = nothing. */
export function looksAt(
  facts: CredentialFacts,
  at: AtMoment,
): { asked: AskedCredential; gap: CredentialGap | null; by: HeldCredential | null }[] {
  return facts.asked.map(asked => {
    const fitting = facts.held.filter(one => isAbout(one, asked) && !isGone(one.status));
    const looks = fitting.map(held => ({ held, code: codeOf(held, asked, facts, at) }));
    const best = looks.toSorted((one, other) => weight(one.code) - weight(other.code))[0];
    const code = best === undefined ? 'CREDENTIAL_MISSING' : best.code;
    return { asked, gap: code && gapOf(code, asked, best?.held ?? null, facts), by: best?.held ?? null };
  });
}

const isAbout = (held: HeldCredential, { kind, about }: AskedCredential): boolean =>
  held.kind === kind && (about === null || held.about === about);

const weight = (code: GapCode | null): number => (code === null ? -1 : gapCodes.indexOf(code));

function codeOf(held: HeldCredential, asked: AskedCredential, facts: CredentialFacts, at: AtMoment): GapCode | null {
  const against: [boolean, GapCode][] = [
    [held.isCleared === false, 'CREDENTIAL_MISSING'],
    [isOver(held), 'CREDENTIAL_NOT_VALID'],
    [lacksSpecialism(held, asked), 'SPECIALISM_MISSING'],
    [held.validUntil !== null && held.validUntil < facts.lastDay, 'CREDENTIAL_EXPIRED'],
    [isTooOld(held, asked, facts), 'CREDENTIAL_TOO_OLD'],
    [held.status === CredentialStatus.RESTRICTED && !isReviewed(held, facts), 'CREDENTIAL_RESTRICTED'],
    [!isVouchedFor(held, facts) || isSpecialismUnsaid(held, asked), 'CREDENTIAL_UNVERIFIED'],
    ...freshness(held, facts, at),
  ];
  return against.find(([holds]) => holds)?.[1] ?? null;
}

/** PR-3: the register, or who looked into it, named others than what is asked; the register that names none says none. */
const lacksSpecialism = ({ specialisms, checkedByRegister }: HeldCredential, asked: AskedCredential): boolean =>
  (checkedByRegister || specialisms.length > 0) &&
  !hasSpecialism(specialisms, asked.specialisms) &&
  !hasUnknownSpecialism(specialisms, asked.specialisms);

/** Nobody who looked said which, or it is one that is not known here: that proves nothing, either way. */
const isSpecialismUnsaid = ({ specialisms }: HeldCredential, asked: AskedCredential): boolean =>
  !hasSpecialism(specialisms, asked.specialisms);

const isOver = ({ status }: HeldCredential): boolean =>
  status === CredentialStatus.SUSPENDED || status === CredentialStatus.STRUCK_OFF;

/** PR-8: how old it may be, at the first shift there or at each. */
function isTooOld(
  { datedOn }: HeldCredential,
  { maxAgeMonths, isAgeAtStart }: AskedCredential,
  facts: CredentialFacts,
) {
  if (maxAgeMonths === null) return false;
  if (datedOn === null) return false; // not seen yet: that is said as unverified
  const counted = isAgeAtStart ? facts.firstDay : facts.day;
  return Temporal.PlainDate.from(datedOn).add({ months: maxAgeMonths }).toString() < counted;
}

/** A restriction is no yes or no: HR of the host itself looked at it since, and found that she can work there. */
const isReviewed = ({ verifiedAt, statusSince }: HeldCredential, { memberId }: CredentialFacts): boolean =>
  verifiedAt.some(one => one.memberId === memberId && one.at >= statusSince);

/** The register, the host itself, or somebody whose checks the host accepts. */
function isVouchedFor(held: HeldCredential, facts: CredentialFacts): boolean {
  if (held.status === CredentialStatus.SUBMITTED) return false;
  if (held.checkedByRegister) return true;
  return held.verifiedAt.some(
    ({ memberId }) => memberId === facts.memberId || isAccepted(facts.acceptances, facts.memberId, held.kind, memberId),
  );
}

/** What the host says of that member goes before what it says of all; saying nothing is no yes. */
export function isAccepted(all: readonly Acceptance[], hostId: string, kind: CredentialKind, fromId: string): boolean {
  const said = all.filter(one => one.memberId === hostId && one.kind === kind);
  const ofThat = said.find(({ fromMemberId }) => fromMemberId === fromId);
  return (ofThat ?? said.find(({ fromMemberId }) => fromMemberId === null))?.isAccepted ?? false;
}

/** PR-5: a register is looked up again and again; what was last heard too long ago never passes in silence. */
function freshness(
  held: HeldCredential,
  { day }: CredentialFacts,
  { now, parameters }: AtMoment,
): [boolean, GapCode][] {
  if (held.kind !== CredentialKind.BIG_REGISTRATION) return [];
  const byRegister = parameterOn(parameters, 'PR-5.register-fresh', day);
  const byPerson = parameterOn(parameters, 'PR-5.person-check-fresh', day);
  return held.checkedByRegister
    ? [[!isFresh(held.checkedAt, now, byRegister), 'CREDENTIAL_UNKNOWN']]
    : [[!isFresh(held.checkedAt, now, byPerson), 'CREDENTIAL_UNVERIFIED']];
}

function gapOf(
  code: GapCode,
  asked: AskedCredential,
  held: HeldCredential | null,
  facts: CredentialFacts,
): CredentialGap {
  return {
    code,
    kind: asked.kind,
    about: asked.about,
    validUntil: code === 'CREDENTIAL_EXPIRED' ? held!.validUntil : null,
    maxAgeMonths: asked.maxAgeMonths,
    credentialId: held?.id ?? null,
    owner: ownerOf(code, asked.kind, held, facts),
    usualDays: asked.usualDays,
  };
}

function ownerOf(code: GapCode, kind: CredentialKind, held: HeldCredential | null, facts: CredentialFacts): GapOwner {
  if (kind === CredentialKind.OCCUPATIONAL_HEALTH_CLEARANCE && code !== 'CREDENTIAL_UNVERIFIED')
    return GapOwner.OCCUPATIONAL_HEALTH;
  if (code === 'CREDENTIAL_UNKNOWN') return GapOwner.REGISTER;
  const isHostsTurn = facts.employerIds.includes(facts.memberId) || held?.shownTo.includes(facts.memberId);
  if (code === 'CREDENTIAL_RESTRICTED') return isHostsTurn ? GapOwner.HOST_HR : GapOwner.YOU;
  if (code !== 'CREDENTIAL_UNVERIFIED') return GapOwner.YOU;
  if (isHostsTurn) return GapOwner.HOST_HR;
  return held!.status === CredentialStatus.SUBMITTED && facts.employerIds.length > 0 ? GapOwner.HOME_HR : GapOwner.YOU;
}
