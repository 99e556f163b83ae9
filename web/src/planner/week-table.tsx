import type { DeskShiftFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText, daysLater, localDate, longDayText, weekNumber } from '../language/time.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { deskAddress } from './desk-address.ts';
import { ShiftChip } from './shift-chip.tsx';
import { useIsWide } from './use-is-wide.ts';
import { daysOfWeek, shiftsOn, weekRows } from './week.ts';

interface Props {
  readonly shifts: readonly DeskShiftFragment[];
  /** How many the week has; more than are shown only in a very full one. */
  readonly total: number;
  readonly monday: string;
  readonly slug: string;
  readonly chosen: string | null;
  readonly addressOf: (id: string) => string;
}

/** Middle: the week; departments as rows and days as columns, on a phone a list by day. */
export function Week(props: Props) {
  const { shifts, total, monday, slug } = props;
  const isWide = useIsWide(1000);
  return (
    <div class="desk__week stack">
      <div class="row">
        <h2 class="utrecht-heading-2" id="week">
          {t('agenda.week', { week: weekNumber(monday) })}
        </h2>
        <span class="row">
          <ButtonLink kind="secondary-action" href={deskAddress(slug, daysLater(monday, -7), null)}>
            {t('desk.previous')}
          </ButtonLink>
          <ButtonLink kind="secondary-action" href={deskAddress(slug, daysLater(monday, 7), null)}>
            {t('desk.next')}
          </ButtonLink>
        </span>
      </div>
      {total > shifts.length && <p class="muted">{t('desk.notAll', { shown: shifts.length, total })}</p>}
      {shifts.length === 0 ? (
        <Empty why={t('desk.emptyWeek')}>
          <ButtonLink href={`/planning/${slug}/rooster`}>{t('desk.toRoster')}</ButtonLink>
        </Empty>
      ) : isWide ? (
        <WeekTable {...props} />
      ) : (
        <DayList {...props} />
      )}
    </div>
  );
}

function WeekTable({ shifts, monday, chosen, addressOf }: Props) {
  const today = localDate(new Date());
  return (
    <div class="week-scroll" tabIndex={0} role="region" aria-labelledby="week">
      <table class="week-table">
        <thead>
          <tr>
            <th scope="col">{t('desk.department')}</th>
            {daysOfWeek(monday).map(day => (
              <th scope="col" key={day} data-today={day === today}>
                {dayText(`${day}T12:00:00Z`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekRows(shifts, monday, t('shift.placeUnknown')).map(({ id, name, days }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {days.map((its, index) => (
                <td key={index} data-today={daysLater(monday, index) === today}>
                  {its.map(shift => (
                    <ShiftChip key={shift.id} shift={shift} href={addressOf(shift.id)} isChosen={shift.id === chosen} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayList({ shifts, monday, chosen, addressOf }: Props) {
  const days = daysOfWeek(monday).filter(day => shiftsOn(shifts, day).length > 0);
  return (
    <>
      {days.map(day => (
        <div class="stack" key={day}>
          <h3 class="utrecht-heading-3">{longDayText(`${day}T12:00:00Z`)}</h3>
          <ul class="desk__list">
            {shiftsOn(shifts, day).map(shift => (
              <li key={shift.id}>
                <ShiftChip
                  shift={shift}
                  href={addressOf(shift.id)}
                  isChosen={shift.id === chosen}
                  heading={shift.department?.name ?? t('shift.placeUnknown')}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
