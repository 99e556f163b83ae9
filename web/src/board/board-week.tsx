import { BoardWeekDocument } from '../generated/board.ts';
import type { OpenShiftFilter, WeekShiftFragment } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import {
  dayText,
  daysLater,
  isDay,
  localDate,
  longDayText,
  mondayOf,
  startOfDay,
  weekNumber,
} from '../language/time.ts';
import { useLive } from '../live/use-live.ts';
import { useIsWide } from '../planner/use-is-wide.ts';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { addressOf } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';
import { WeekChip } from './week-chip.tsx';
import { weekOf, weekTerms } from './board-weeks.ts';
import '../planner/week-table.css';

interface Props {
  readonly filter: BoardFilter;
  readonly terms: OpenShiftFilter;
  readonly isPaused: boolean;
}

/** One week of what is on offer: members as rows and days as columns, on a phone a list by day. */
export function BoardWeek({ filter, terms, isPaused }: Props) {
  const today = localDate(new Date());
  const monday = mondayOf(isDay(filter.week) ? filter.week : today);
  const span = weekTerms(terms, startOfDay(monday), startOfDay(daysLater(monday, 7)));
  const pages = usePages(BoardWeekDocument, { filter: span, after: null }, data => data.openShifts, isPaused);
  useLive('board', pages.refresh, isPaused);
  const isWide = useIsWide(1000);
  const toWeek = (days: number) => addressOf({ ...filter, weergave: 'week', week: daysLater(monday, days) });
  return (
    <div class="stack">
      <div class="row">
        <h2 class="utrecht-heading-2" id="week">
          {t('agenda.week', { week: weekNumber(monday) })}
        </h2>
        <ButtonLink kind="secondary-action" href={toWeek(-7)}>
          {t('boardWeek.previous')}
        </ButtonLink>
        <ButtonLink kind="secondary-action" href={toWeek(7)}>
          {t('boardWeek.next')}
        </ButtonLink>
      </div>
      <Answer of={pages.first} part="openShifts" cards={3}>
        {() =>
          pages.nodes.length === 0 ? (
            <Empty why={t('boardWeek.empty')} />
          ) : (
            <>
              {isWide ? (
                <Table shifts={pages.nodes} monday={monday} today={today} />
              ) : (
                <DayList shifts={pages.nodes} monday={monday} />
              )}
              <More pages={pages} words={t('board.more')} />
            </>
          )
        }
      </Answer>
    </div>
  );
}

interface WeekProps {
  readonly shifts: readonly WeekShiftFragment[];
  readonly monday: string;
}

function Table({ shifts, monday, today }: WeekProps & { readonly today: string }) {
  const { days, rows } = weekOf(shifts, monday, t('shift.placeUnknown'));
  return (
    <div class="week-scroll" tabIndex={0} role="region" aria-labelledby="week">
      <table class="week-table">
        <thead>
          <tr>
            <th scope="col">{t('filter.member')}</th>
            {days.map(day => (
              <th scope="col" key={day} data-today={day === today}>
                {dayText(`${day}T12:00:00Z`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, byDay }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {byDay.map((its, index) => (
                <td key={index} data-today={days[index] === today}>
                  {its.map(shift => (
                    <WeekChip key={shift.id} shift={shift} heading={shift.department?.name ?? null} />
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

function DayList({ shifts, monday }: WeekProps) {
  const { days } = weekOf(shifts, monday, '');
  const filled = days
    .map(day => [day, shifts.filter(({ startsAt }) => localDate(startsAt) === day)] as const)
    .filter(([, its]) => its.length > 0);
  return (
    <>
      {filled.map(([day, its]) => (
        <div class="stack" key={day}>
          <h3 class="utrecht-heading-3">{longDayText(`${day}T12:00:00Z`)}</h3>
          <ul class="week-list">
            {its.map(shift => (
              <li key={shift.id}>
                <WeekChip
                  shift={shift}
                  heading={[shift.department?.name, shift.member?.shortName].filter(Boolean).join(' · ')}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
