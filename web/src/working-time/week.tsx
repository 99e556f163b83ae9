import type { WeekFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText, hoursText, momentText, spanText } from '../language/time.ts';
import { Icon } from '../ui/icon.tsx';
import './week.css';

type Day = WeekFragment['days'][number];
type Duty = Day['duties'][number];

/** A week day by day, over all employers. */
export function WeekDays({ days }: { readonly days: readonly Day[] }) {
  return (
    <ol class="work-week">
      {days.map(({ date, duties }) => (
        <li key={date} class="work-week__day">
          <span class="work-week__date">{dayText(`${date}T12:00:00Z`)}</span>
          <ul>
            {duties.length === 0 && <li class="muted">{t('workWeek.free')}</li>}
            {duties.map(duty => (
              <li key={`${duty.startsAt} ${duty.origin}`} class={duty.isAsked ? 'work-week__asked' : undefined}>
                {spanText(duty.startsAt, duty.endsAt)} {duty.isNight && <Icon name="moon" />} {where(duty)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function where({ origin, activity, member, isAsked, isOnCall }: Duty): string {
  const place = member?.shortName ?? '';
  const notes = [
    activity !== 'WORK' && t(`workActivity.${activity}`),
    isAsked && t('workWeek.asked'),
    origin === 'HOME_ROSTER' && t('workWeek.home'),
    origin === 'COMBINATION_JOB' && t('workWeek.combination'),
  ];
  return [place, ...notes, isOnCall && t('workWeek.onCall')].filter(Boolean).join(', ');
}

/** The same in plain words: hours, nights, rest, and how much of it is known. */
export function WeekWords({ week, isWithShift }: { readonly week: WeekFragment; readonly isWithShift: boolean }) {
  const hours = { hours: hoursText(week.workHours * 60) };
  return (
    <ul class="work-week__words">
      <li>{isWithShift ? t('workWeek.with', hours) : t('workWeek.hours', hours)}</li>
      <li>{t('workWeek.nights', { count: week.nightsInARow })}</li>
      {week.shortestRestHours !== null && (
        <li>{t('workWeek.shortestRest', { hours: hoursText(week.shortestRestHours * 60) })}</li>
      )}
      {week.quickReturns > 0 && <li>{t('workWeek.quick', { count: week.quickReturns })}</li>}
      {week.unreadableDays.length > 0 && (
        <li>
          {t('workWeek.unreadable', {
            days: week.unreadableDays.map(date => dayText(`${date}T12:00:00Z`)).join(', '),
          })}
        </li>
      )}
      <li class="muted">
        {week.heardAt ? t('workWeek.heard', { moment: momentText(week.heardAt) }) : t('workWeek.unlinked')}
      </li>
    </ul>
  );
}
