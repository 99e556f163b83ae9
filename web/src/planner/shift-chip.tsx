import type { DeskShiftFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { longDayText, spanText } from '../language/time.ts';
import { Icon } from '../ui/icon.tsx';
import { waitingCount } from './week.ts';

interface Props {
  readonly shift: DeskShiftFragment;
  readonly href: string;
  readonly isChosen: boolean;
  /** What the place on the page does not say already: the day, the department. */
  readonly heading?: string;
}

/** A shift in a few signs: time, profession, places, and what waits. */
export function ShiftChip({ shift, href, isChosen, heading }: Props) {
  const waiting = waitingCount(shift);
  const isOff = shift.status === 'CANCELLED' || shift.status === 'EXPIRED';
  return (
    <a
      class="chip"
      href={href}
      aria-current={isChosen ? 'true' : undefined}
      data-full={shift.placesTaken >= shift.places}
      data-off={isOff}
      data-draft={shift.status === 'DRAFT'}
    >
      {heading ? <span class="chip__heading">{heading}</span> : null}
      <span class="for-listeners">{longDayText(shift.startsAt)}, </span>
      <span class="chip__time">
        {spanText(shift.startsAt, shift.endsAt)}
        {shift.isNight && (
          <>
            <Icon name="moon" />
            <span class="for-listeners">{t('shift.night')}</span>
          </>
        )}
      </span>
      <span class="chip__facts">
        {shift.profession?.code} ·{' '}
        <span aria-hidden="true">
          {shift.placesTaken}/{shift.places}
        </span>
        <span class="for-listeners">{t('shift.taken', { taken: shift.placesTaken, places: shift.places })}</span>
      </span>
      {!heading && <span class="for-listeners">, {shift.department?.name ?? t('shift.placeUnknown')}</span>}
      {shift.kind !== 'REGULAR' && <span class="chip__facts">{t(`shiftKind.${shift.kind}`)}</span>}
      {(isOff || shift.status === 'DRAFT') && <span class="chip__facts">{t(`shiftStatus.${shift.status}`)}</span>}
      {waiting > 0 && <span class="chip__waiting">{t('desk.waits', { count: waiting })}</span>}
    </a>
  );
}
