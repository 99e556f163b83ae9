import { useState } from 'preact/hooks';
import type { DeskShiftFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { daysLater, longDayText, weekNumber } from '../language/time.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { CopyWeek } from './copy-week.tsx';
import { deskAddress } from './desk-address.ts';
import { ShiftChip } from './shift-chip.tsx';
import { useIsWide } from './use-is-wide.ts';
import { PublishDrafts } from './week-actions.tsx';
import { WeekGrid } from './week-grid.tsx';
import { daysOfWeek, shiftsOn } from './week.ts';

export interface WeekProps {
  readonly shifts: readonly DeskShiftFragment[];
  /** How many the week has; more than are shown only in a very full one. */
  readonly total: number;
  readonly monday: string;
  readonly slug: string;
  readonly chosen: string | null;
  /** Where the keyboard goes on, `department.day`. */
  readonly cell: string | null;
  /** Those that who looks plans for. */
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly addressOf: (id: string) => string;
  readonly changed: () => void;
}

/** Middle: the week; departments as rows and days as columns, on a phone and by choice a list by day. */
export function Week(props: WeekProps) {
  const { shifts, total, monday, slug, departments, changed } = props;
  const isWide = useIsWide(1000);
  const [isList, setList] = useState(false);
  return (
    <div
      class="desk__week stack"
      onKeyDown={event => {
        const isTyping = event.target instanceof Element && event.target.matches('input, select, textarea');
        if (event.key === 'l' && !isTyping && !event.ctrlKey && !event.metaKey) setList(!isList);
      }}
    >
      <div class="row">
        <h2 class="utrecht-heading-2" id="week">
          {t('agenda.week', { week: weekNumber(monday) })}
        </h2>
        <span class="row">
          {isWide && (
            <Button kind="secondary-action" onPress={() => setList(!isList)}>
              {t(isList ? 'desk.asWeek' : 'desk.asList')}
            </Button>
          )}
          <ButtonLink kind="secondary-action" href={deskAddress(slug, daysLater(monday, -7), null)}>
            {t('desk.previous')}
          </ButtonLink>
          <ButtonLink kind="secondary-action" href={deskAddress(slug, daysLater(monday, 7), null)}>
            {t('desk.next')}
          </ButtonLink>
        </span>
      </div>
      <PublishDrafts shifts={shifts} changed={changed} />
      {total > shifts.length && <p class="muted">{t('desk.notAll', { shown: shifts.length, total })}</p>}
      {isWide && !isList ? (
        <WeekGrid {...props} />
      ) : shifts.length === 0 ? (
        <Empty why={t('desk.emptyWeek')}>
          <ButtonLink href={`/planning/${slug}/nieuw?datum=${monday}`}>{t('plan.new')}</ButtonLink>
        </Empty>
      ) : (
        <DayList {...props} />
      )}
      {departments.length > 0 && <CopyWeek key={monday} slug={slug} monday={monday} departments={departments} />}
    </div>
  );
}

function DayList({ shifts, monday, chosen, addressOf }: WeekProps) {
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
