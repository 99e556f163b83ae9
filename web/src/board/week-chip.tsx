import type { WeekShiftFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { spanText } from '../language/time.ts';
import { Icon } from '../ui/icon.tsx';

/** A shift on offer in a few signs; the whole chip leads to it. */
export function WeekChip({ shift, heading }: { readonly shift: WeekShiftFragment; readonly heading: string | null }) {
  return (
    <a class="chip" href={`/diensten/${shift.id}`} data-full={shift.placesTaken >= shift.places}>
      {heading && <span class="chip__heading">{heading}</span>}
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
        {shift.profession?.code} · {t('shift.freePlaces', { count: Math.max(shift.places - shift.placesTaken, 0) })}
      </span>
    </a>
  );
}
