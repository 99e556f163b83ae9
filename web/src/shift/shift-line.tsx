import type { ShiftCardFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText, hoursText, spanText } from '../language/time.ts';
import { Icon } from '../ui/icon.tsx';
import { MemberMark } from '../ui/member-mark.tsx';
import './shift-card.css';

type Timed = Pick<ShiftCardFragment, 'startsAt' | 'endsAt' | 'isNight' | 'workMinutes'>;

export function ShiftTime({ shift }: { readonly shift: Timed }) {
  return (
    <>
      <span>
        {dayText(shift.startsAt)} · <span class="nowrap">{spanText(shift.startsAt, shift.endsAt)}</span>
      </span>
      <span class="shift-card__hours">{t('shift.hours', { hours: hoursText(shift.workMinutes) })}</span>
      {shift.isNight && (
        <span class="night">
          <Icon name="moon" />
          {t('shift.night')}
        </span>
      )}
    </>
  );
}

export function ShiftPlace({
  shift: { department, member },
}: {
  readonly shift: Pick<ShiftCardFragment, 'department' | 'member'>;
}) {
  if (!department && !member) return <>{t('shift.placeUnknown')}</>;
  const place = department?.location?.place;
  return (
    <>
      {member && <MemberMark member={member} />}
      <span>{[department?.name, member?.shortName, place].filter(Boolean).join(' · ')}</span>
    </>
  );
}
