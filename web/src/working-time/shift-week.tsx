import { ShiftWeekDocument } from '../generated/working-time.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { WeekDays, WeekWords } from './week.tsx';

/** Her week with this shift in it, before she signs up; what is not there is left out, the page goes on without. */
export function ShiftWeek({ shiftId }: { readonly shiftId: string }) {
  const { data } = useQuery(ShiftWeekDocument, { shiftId });
  const week = data?.me?.workingWeek;
  if (!week) return null;
  return (
    <section class="card stack work-week-card" aria-labelledby="jouw-week">
      <h2 class="utrecht-heading-2" id="jouw-week">
        {t('workWeek.title')}
      </h2>
      <WeekWords week={week} isWithShift />
      <WeekDays days={week.days} />
      <p>
        <a class="utrecht-link utrecht-link--html-a" href="/agenda/werktijd">
          {t('workingTime.title')}
        </a>
      </p>
    </section>
  );
}
