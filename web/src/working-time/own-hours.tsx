import { useState } from 'preact/hooks';
import type { WorkingTimeQuery } from '../generated/operations.ts';
import { WorkedHoursDocument } from '../generated/working-time.ts';
import { client } from '../graph/client.ts';
import { t } from '../language/language.ts';
import { hoursText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveAs } from '../ui/save-as.ts';
import '@utrecht/table-css/dist/index.css';

type Year = NonNullable<NonNullable<WorkingTimeQuery['me']>['workedYears']>[number];

/** What she worked, by year and profession, to be re-registered; and shift by shift, for who asks after her working time. */
export function OwnHours({ years }: { readonly years: readonly Year[] }) {
  const [isPending, setPending] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const saveShifts = async () => {
    setPending(true);
    const { data } = await client.query(WorkedHoursDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    setPending(false);
    const csv = data?.me?.workedHoursCsv;
    setFailed(!csv);
    if (!csv) return announce(t('workingTime.hoursFailed'));
    saveAs(`${t('workingTime.hoursFile')}.csv`, csv);
  };
  return (
    <section class="card stack" aria-labelledby="uren">
      <h2 class="utrecht-heading-2" id="uren">
        {t('workingTime.hoursTitle')}
      </h2>
      <p>{t(years.length > 0 ? 'workingTime.hoursWhy' : 'workingTime.noHours')}</p>
      {years.length > 0 && (
        <>
          <div class="own-hours" tabIndex={0} role="region" aria-labelledby="uren">
            <YearTable years={years} />
          </div>
          <p class="row">
            <Button
              kind="secondary-action"
              onPress={() => saveAs(`${t('workingTime.yearsFile')}.csv`, yearsCsv(years))}
            >
              {t('workingTime.saveYears')}
            </Button>
            <Button kind="secondary-action" isPending={isPending} onPress={() => void saveShifts()}>
              {t('workingTime.saveHours')}
            </Button>
          </p>
          {hasFailed && (
            <Notice tone="bad">
              <p>{t('workingTime.hoursFailed')}</p>
            </Notice>
          )}
        </>
      )}
    </section>
  );
}

const columns = ['year', 'profession', 'hours', 'shifts'] as const;

function YearTable({ years }: { readonly years: readonly Year[] }) {
  return (
    <table class="utrecht-table utrecht-table--html-table">
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          {columns.map(column => (
            <th class="utrecht-table__header-cell" scope="col" key={column}>
              {t(`workedYear.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {years.map(({ year, profession, hours, shifts }) => (
          <tr class="utrecht-table__row" key={`${year} ${profession}`}>
            <td class="utrecht-table__cell">{year}</td>
            <td class="utrecht-table__cell">{profession ?? t('workedYear.unknown')}</td>
            <td class="utrecht-table__cell">{hoursText(hours * 60)}</td>
            <td class="utrecht-table__cell">{shifts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The table as it stands, for a spreadsheet; numbers with a comma, as spreadsheets here read them. */
function yearsCsv(years: readonly Year[]): string {
  const header = columns.map(column => t(`workedYear.${column}`)).join(';');
  const rows = years.map(({ year, profession, hours, shifts }) =>
    [year, `"${(profession ?? '').replaceAll('"', '""')}"`, String(hours).replace('.', ','), shifts].join(';'),
  );
  return `\uFEFF${[header, ...rows].join('\r\n')}\r\n`;
}
