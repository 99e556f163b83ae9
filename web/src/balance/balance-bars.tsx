import { t } from '../language/language.ts';
import type { Amount } from './balance-page.tsx';
import { amountText, type BalanceRow } from './balance-table.tsx';

/** Bars to both sides of a line: what was taken to the left, what was given to the right. Those who listen have the table. */
export function BalanceBars({ rows }: { readonly rows: readonly BalanceRow[] }) {
  const most = Math.max(1, ...rows.flatMap(({ gave, took }) => [gave.minutes ?? 0, took.minutes ?? 0]));
  const share = ({ minutes }: Amount) => `${((minutes ?? 0) / most) * 100}%`;
  return (
    <figure class="card balance" aria-hidden="true">
      <figcaption class="balance__legend small">
        <span class="balance__key balance__key--took">{t('balance.took')}</span>
        <span class="balance__key balance__key--gave">{t('balance.gave')}</span>
      </figcaption>
      {rows.map(({ key, name, gave, took }) => (
        <div class="balance__row" key={key}>
          <span class="balance__name small">{name}</span>
          <span class="balance__side balance__side--took small">
            <span>{amountText(took)}</span>
            <span class="balance__bar" style={{ inlineSize: share(took) }} />
          </span>
          <span class="balance__side small">
            <span class="balance__bar" style={{ inlineSize: share(gave) }} />
            <span>{amountText(gave)}</span>
          </span>
        </div>
      ))}
    </figure>
  );
}
