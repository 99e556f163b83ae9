import type { RosterImportQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import '@utrecht/table-css/dist/index.css';

export type RowError = NonNullable<RosterImportQuery['rosterImport']>['rowErrors'][number];

interface Props {
  readonly errors: readonly RowError[];
  readonly rejected: number;
  /** What was done with them, in words. */
  readonly why?: string;
}

/** The rows that were left out, by line and column as the planner's own sheet counts them. */
export function RowErrors({ errors, rejected, why = t('roster.errorsWhy') }: Props) {
  if (errors.length === 0) return null;
  return (
    <div class="stack">
      <h2 class="utrecht-heading-2" id="fouten">
        {t('roster.errors', { count: rejected })}
      </h2>
      <p class="measure">{why}</p>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="fouten">
        <table class="utrecht-table utrecht-table--html-table roster__errors">
          <thead class="utrecht-table__header">
            <tr class="utrecht-table__row">
              {(['line', 'column', 'value', 'problem'] as const).map(name => (
                <th class="utrecht-table__header-cell" scope="col" key={name}>
                  {t(`rosterColumn.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="utrecht-table__body">
            {errors.map(({ line, column, value, code }) => (
              <tr class="utrecht-table__row" key={`${line} ${column} ${code}`}>
                <td class="utrecht-table__cell roster__line">{line}</td>
                <td class="utrecht-table__cell">{column ?? '–'}</td>
                <td class="utrecht-table__cell roster__value">{value ?? '–'}</td>
                <td class="utrecht-table__cell">{t(`rowError.${code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
