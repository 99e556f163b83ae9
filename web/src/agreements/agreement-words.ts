import type { CooperationAgreementStatus } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import type { Tone } from '../ui/notice.tsx';

export const toneOf: Readonly<Record<CooperationAgreementStatus, Tone>> = {
  DRAFT: 'info',
  CONSULTATION: 'info',
  COMPLIANCE_REVIEW: 'info',
  ADOPTED: 'info',
  IN_FORCE: 'good',
  EXPIRING: 'warn',
  EXPIRED: 'bad',
  RENEWED: 'info',
  SUPERSEDED: 'info',
  TERMINATED: 'bad',
};

const making: ReadonlySet<CooperationAgreementStatus> = new Set(['DRAFT', 'CONSULTATION', 'COMPLIANCE_REVIEW']);

/** Whether it does not count yet. */
export const isMaking = (status: CooperationAgreementStatus): boolean => making.has(status);

interface Ending {
  readonly startsOn: string;
  readonly holdsUntil: string | null;
}

/** From when until when; one that never holds says so. */
export const periodText = ({ startsOn, holdsUntil }: Ending): string =>
  holdsUntil === null
    ? t('agreement.from', { from: dateText(startsOn) })
    : holdsUntil < startsOn
      ? t('agreement.never')
      : t('agreement.fromUntil', { from: dateText(startsOn), until: dateText(holdsUntil) });

/** The kinds of departments in words; all when none is named. */
export const kindsText = (kinds: readonly string[]): string =>
  kinds.length === 0 ? t('agreement.allKinds') : kinds.map(kind => t(`department.${kind as 'OK'}`)).join(', ');
