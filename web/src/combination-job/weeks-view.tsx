import type { CombinationJobCardFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import './combination-job.css';

/** The weeks as they return: a list by day, the same on a phone and on a wide screen. */
export function WeeksView({ weeks }: Pick<CombinationJobCardFragment, 'weeks'>) {
  return (
    <div class="combination-weeks">
      {weeks.map(({ days }, index) => (
        <section key={index} aria-label={t('combination.week', { week: index + 1 })}>
          <h3 class="combination-weeks__title">{t('combination.week', { week: index + 1 })}</h3>
          {days.length === 0 && <p class="small muted">{t('combination.freeWeek')}</p>}
          <ul>
            {days.map(({ weekday, from, until, member }) => (
              <li key={`${weekday} ${from}`}>
                <span>{t(`weekday.${weekday}`)}</span>
                <span class="combination-weeks__time">{`${from}–${until}`}</span>
                <span class="muted">{member?.shortName ?? ''}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
