import { credentialFindings } from '../src/credential/credential.rules.ts';
import type { AskedCredential, CredentialFacts, HeldCredential } from '../src/credential/credential-facts.rules.ts';
import { CredentialKind } from '../src/credential/credential-kind.rules.ts';
import { CredentialStatus } from '../src/credential/credential-status.rules.ts';
import { facts, instant, parameters } from './facts.ts';

export const now = instant('2026-06-01T10:00Z');
export const day = '2026-06-08';
export const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
export const looked = (memberId: string, at = minutesAgo(60)) => [{ memberId, at }];

/** A registration that the register said is right a minute ago. */
export const big = (over: Partial<HeldCredential> = {}): HeldCredential => ({
  id: 'big',
  kind: CredentialKind.BIG_REGISTRATION,
  about: '30',
  specialisms: [],
  status: CredentialStatus.VERIFIED,
  statusSince: minutesAgo(600),
  datedOn: null,
  validUntil: null,
  isCleared: null,
  checkedAt: minutesAgo(1),
  checkedByRegister: true,
  verifiedAt: [],
  shownTo: [],
  ...over,
});
/** A certificate of conduct that HR of home saw. */
export const vog = (datedOn: string | null, over: Partial<HeldCredential> = {}) =>
  big({
    kind: CredentialKind.CONDUCT_CERTIFICATE,
    about: null,
    datedOn,
    checkedByRegister: false,
    verifiedAt: looked('home'),
    ...over,
  });

export const asked = (kind: CredentialKind, over: Partial<AskedCredential> = {}): AskedCredential => ({
  kind,
  about: null,
  maxAgeMonths: null,
  isAgeAtStart: false,
  usualDays: null,
  ...over,
});
export const nurse = asked(CredentialKind.BIG_REGISTRATION, { about: '30' });
export const conduct = asked(CredentialKind.CONDUCT_CERTIFICATE, { maxAgeMonths: 3 });
export const accepts = (kind: CredentialKind, fromMemberId: string | null, isAccepted = true) => ({
  memberId: 'host',
  kind,
  fromMemberId,
  isAccepted,
});

export function found(held: HeldCredential[], ask: AskedCredential[], over: Partial<CredentialFacts> = {}) {
  const credentials: CredentialFacts = {
    held,
    asked: ask,
    acceptances: [accepts(CredentialKind.CONDUCT_CERTIFICATE, null)],
    memberId: 'host',
    day,
    lastDay: day,
    firstDay: day,
    employerIds: ['home'],
    hasUnreadCard: false,
    ...over,
  };
  return credentialFindings({ ...facts({ now }), parameters, credentials });
}
export const codes = (...of: Parameters<typeof found>) => found(...of).map(({ code }) => code);
