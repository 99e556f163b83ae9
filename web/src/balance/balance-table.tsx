import type { ComponentChildren } from 'preact';
import { t } from '../language/language.ts';
import { hoursText } from '../language/time.ts';
import type { Amount } from './balance-page.tsx';

export interface BalanceRow {
  readonly key: string | undefined;
  readonly name: ComponentChildren;
  readonly gave: Amount;
  readonly took: Amount;
}

export const amountText = ({ minutes }: Amount): string => (minutes === null ? t('balance.few') : hoursText(minutes));
const peopleText = ({ people }: Amount): string => (people === null ? t('balance.few') : String(people));

/** What was given and taken, row by row; `of` names what a row is about. */
export function BalanceTable(props: {
  readonly caption: string;
  readonly of: string;
  readonly rows: readonly BalanceRow[];
}) {
  const columns = (['gaveHours', 'gavePeople', 'tookHours', 'tookPeople'] as const).map(one =>
    t(`balanceColumn.${one}`),
  );
  return (
    <div class="balance__table" tabIndex={0} role="region" aria-label={props.caption}>
      <table class="utrecht-table utrecht-table--html-table">
        <caption class="for-listeners">{props.caption}</caption>
        <thead>
          <tr>
            {[props.of, ...columns].map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, name, gave, took }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{amountText(gave)}</td>
              <td>{peopleText(gave)}</td>
              <td>{amountText(took)}</td>
              <td>{peopleText(took)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
