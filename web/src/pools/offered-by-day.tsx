import type { PlannedPoolFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { localDate, longDayText, spanText } from '../language/time.ts';
import { Empty } from '../ui/empty.tsx';

type Slot = NonNullable<PlannedPoolFragment['availability']>['nodes'][number];

interface Props {
  readonly slots: readonly Slot[];
  readonly total: number;
  readonly today: string;
}

/** Who offers time, day by day; what began before stands on today. */
export function OfferedByDay({ slots, total, today }: Props) {
  const dayOf = ({ startsAt }: Slot) => (localDate(startsAt) < today ? today : localDate(startsAt));
  if (slots.length === 0) return <Empty why={t('plannerPools.nobody')} />;
  return (
    <>
      <h3 class="utrecht-heading-3">{t('plannerPools.offered')}</h3>
      <p class="measure muted small">{t('plannerPools.offeredWhat')}</p>
      {total > slots.length && <p class="muted">{t('plannerPools.notAll', { shown: slots.length, total })}</p>}
      <ul class="rows">
        {[...Map.groupBy(slots, dayOf)].map(([day, its]) => (
          <li key={day}>
            <h4 class="rows__title">{longDayText(`${day}T12:00:00Z`)}</h4>
            <ul>
              {its.map(slot => (
                <li key={slot.id}>
                  {spanText(slot.startsAt, slot.endsAt)} · {slot.professional?.name ?? t('plannerPools.unknown')}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
