import type { CredentialKind, CredentialStatus, MyCredentialFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import type { Tone } from '../ui/notice.tsx';

/** What it is, with what it is about: `CZO-diploma OA`. */
export const credentialName = ({
  kind,
  about,
}: {
  readonly kind: CredentialKind;
  readonly about: string | null;
}): string => [t(`credentialKind.${kind}`), kind === 'BIG_REGISTRATION' ? null : about].filter(Boolean).join(' ');

export const toneOf: Readonly<Record<CredentialStatus, Tone>> = {
  SUBMITTED: 'info',
  VERIFIED: 'good',
  RESTRICTED: 'warn',
  SUSPENDED: 'bad',
  STRUCK_OFF: 'bad',
  REFUSED: 'bad',
  WITHDRAWN: 'info',
  EXPIRED: 'bad',
};

/** Its number and days, as far as they are kept. */
export function credentialFacts(one: Pick<MyCredentialFragment, 'number' | 'datedOn' | 'validUntil' | 'kind'>): string {
  const { number, datedOn, validUntil, kind } = one;
  const isSeen = kind === 'CONDUCT_CERTIFICATE' || kind === 'IDENTITY_SEEN';
  return [
    number,
    datedOn && t(isSeen ? 'papers.seenOn' : 'papers.datedOn', { day: dateText(datedOn) }),
    validUntil && t('papers.until', { day: dateText(validUntil) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
