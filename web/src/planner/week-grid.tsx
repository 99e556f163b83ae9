import { useLocation } from 'preact-iso';
import { t } from '../language/language.ts';
import { dayText, daysLater, localDate, longDayText } from '../language/time.ts';
import type { Cell } from './grid-moves.ts';
import { ShiftChip } from './shift-chip.tsx';
import { useGrid, type Grid } from './use-grid.ts';
import type { WeekProps } from './week-table.tsx';
import { daysOfWeek, weekRows, type WeekRow } from './week.ts';

/** The week as a grid: arrows move from day to day, Enter opens what is there, N makes a new shift. */
export function WeekGrid(props: WeekProps) {
  const { shifts, monday, slug, cell, departments } = props;
  const { route } = useLocation();
  const rows = weekRows(shifts, monday, t('shift.placeUnknown'), departments);
  const make = ({ row, day }: Cell) => {
    const id = rows[row]?.id ?? '';
    if (departments.some(one => one.id === id))
      route(`/planning/${slug}/nieuw?afdeling=${id}&datum=${daysLater(monday, day)}`);
  };
  const grid = useGrid(rows.length, cellNamed(cell, rows, monday), make);
  const today = localDate(new Date());
  return (
    <>
      <p class="small muted" id="week-uitleg">
        {t('desk.keys')}
      </p>
      <div class="week-scroll">
        <table
          class="week-table"
          role="grid"
          aria-labelledby="week"
          aria-describedby="week-uitleg"
          ref={grid.table}
          onKeyDown={grid.press}
        >
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
            {rows.map((row, at) => (
              <GridRow key={row.id} {...props} {...{ grid, row, at, today }} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps extends WeekProps {
  readonly grid: Grid;
  readonly row: WeekRow;
  readonly at: number;
  readonly today: string;
}

function GridRow({ grid, row, at, today, monday, chosen, addressOf }: RowProps) {
  const { here, setHere } = grid;
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {row.days.map((its, day) => (
        <td
          key={day}
          tabIndex={at === here.row && day === here.day ? 0 : -1}
          data-row={at}
          data-day={day}
          data-today={daysLater(monday, day) === today}
          // What lies in it names it; an empty one says where it is.
          aria-label={its.length === 0 ? cellName(daysLater(monday, day), row.name) : undefined}
          onFocus={() => setHere({ row: at, day })}
        >
          {its.map(shift => (
            <ShiftChip key={shift.id} shift={shift} href={addressOf(shift.id)} isChosen={shift.id === chosen} />
          ))}
        </td>
      ))}
    </tr>
  );
}

const cellName = (date: string, department: string): string =>
  `${longDayText(`${date}T12:00:00Z`)}, ${department}, ${t('desk.noShifts')}`;

/** Who comes back from a shift that she made goes on in its cell, `department.day`. */
function cellNamed(cell: string | null, rows: readonly WeekRow[], monday: string): Cell | null {
  const [id, date] = cell?.split('.') ?? [];
  const row = rows.findIndex(one => one.id === id);
  const day = daysOfWeek(monday).indexOf(date ?? '');
  return row < 0 || day < 0 ? null : { row, day };
}
