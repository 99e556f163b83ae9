import type { ConsultationFragment, ConsultationStatus } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText, spanText } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { MemberMark } from '../ui/member-mark.tsx';
import { Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';

const tones: Readonly<Record<ConsultationStatus, Tone>> = {
  OPEN: 'info',
  ACCEPTED: 'good',
  DONE: 'good',
  WITHDRAWN: 'warn',
  LAPSED: 'warn',
};

/** When, how, who asks and what about; and where it stands. */
export function ConsultationFacts({ of }: { readonly of: ConsultationFragment }) {
  const place = [of.department?.name, of.member?.shortName].filter(Boolean).join(' · ');
  return (
    <div class="stack consultation">
      <p class="rows__title">
        {dayText(of.startsAt)} · {spanText(of.startsAt, of.endsAt)} · {t(`consultationMode.${of.mode}`)}
      </p>
      <p class="consultation__place">
        {of.member && <MemberMark member={of.member} />}
        <span>{place || t('shift.placeUnknown')}</span>
      </p>
      <p class="measure">{of.subject || t('consultation.erased')}</p>
      <ul class="tags">
        {of.profession && <li class="tag">{professionName(of.profession)}</li>}
        <li>
          <Status tone={tones[of.status]}>{t(`consultationStatus.${of.status}`)}</Status>
        </li>
      </ul>
    </div>
  );
}
