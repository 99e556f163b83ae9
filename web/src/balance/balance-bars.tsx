import { t } from '../language/language.ts';
import { amountText } from './balance-page.tsx';
import type { Amount, Balance } from './balance-page.tsx';

/** Bars to both sides of a line: what a member took to the left, what it gave to the right. Those who listen have the table. */
export function BalanceBars({ balance: { members } }: { readonly balance: Balance }) {
  const most = Math.max(1, ...members.flatMap(({ gave, took }) => [gave.minutes ?? 0, took.minutes ?? 0]));
  const share = ({ minutes }: Amount) => `${((minutes ?? 0) / most) * 100}%`;
  return (
    <figure class="card balance" aria-hidden="true">
      <figcaption class="balance__legend small">
        <span class="balance__key balance__key--took">{t('balance.took')}</span>
        <span class="balance__key balance__key--gave">{t('balance.gave')}</span>
      </figcaption>
      {members.map(({ member, gave, took }) => (
        <div class="balance__row" key={member?.id}>
          <span class="balance__name small">{member?.shortName}</span>
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
