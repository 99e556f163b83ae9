import { t } from '../language/language.ts';
import type { ChosenShiftFacts } from './chosen-shift.tsx';

/** The pages of the shift itself: as others see it, what its department tells, and how it was. */
export function ShiftPages({ shift: { id, viewerCanLookBack } }: { readonly shift: ChosenShiftFacts }) {
  const here = `/diensten/${id}`;
  return (
    <p class="row">
      <a class="utrecht-link utrecht-link--html-a" href={here}>
        {t('desk.toShift')}
      </a>
      <a class="utrecht-link utrecht-link--html-a" href={`${here}/aankomst`}>
        {t('desk.toArrival')}
      </a>
      {viewerCanLookBack && (
        <a class="utrecht-link utrecht-link--html-a" href={`${here}/terugblik`}>
          {t('desk.toLookBack')}
        </a>
      )}
    </p>
  );
}
