import type { DetachmentHeadFragment, DetachmentStatus } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import type { Tone } from '../ui/notice.tsx';

export const toneOf: Readonly<Record<DetachmentStatus, Tone>> = {
  DRAFT: 'info',
  PENDING_SIGNATURES: 'warn',
  ACTIVE: 'good',
  SUSPENDED: 'warn',
  ENDED: 'info',
  TERMINATED: 'info',
  EXPIRED: 'info',
  SUPERSEDED: 'info',
};

export const nameOf = ({ professionalName }: Pick<DetachmentHeadFragment, 'professionalName'>): string =>
  professionalName ?? t('detachment.somebody');

/** `WZA → Martini, Operatiekamer`. */
export function whereText({ home, host, department }: DetachmentHeadFragment): string {
  const between = `${home?.shortName ?? '?'} → ${host?.shortName ?? '?'}`;
  return department ? `${between}, ${department.name}` : between;
}

export const daysText = ({ startsOn, lastDay }: Pick<DetachmentHeadFragment, 'startsOn' | 'lastDay'>): string =>
  t('detachment.days', { from: dateText(startsOn), until: dateText(lastDay) });

export const detachmentPath = (id: string): string => `/overeenkomsten/detachering/${id}`;
export const detachmentsPath = (slug: string): string => `/overeenkomsten/detacheringen/${slug}`;

/** `€ 45,50`, for an amount in whole cents. */
export const euros = (cents: number, locale: string): string =>
  new Intl.NumberFormat(locale === 'nl' ? 'nl-NL' : 'en-IE', { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  );
