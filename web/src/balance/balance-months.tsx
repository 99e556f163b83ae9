import { currentLocale, t } from '../language/language.ts';
import { BalanceBars } from './balance-bars.tsx';
import type { Balance } from './balance-page.tsx';
import { BalanceTable } from './balance-table.tsx';

/** The months of a member of hers, as a picture and as a table. */
export function BalanceMonths({ of: { member, months } }: { readonly of: Balance['members'][number] }) {
  if (!member || !months) return null;
  const rows = months.map(({ startsOn, ...month }) => ({ key: startsOn, name: monthName(startsOn), ...month }));
  const title = t('balance.monthsOf', { member: member.shortName });
  const heading = `maanden-${member.id}`;
  return (
    <section class="stack" aria-labelledby={heading}>
      <h2 class="utrecht-heading-2" id={heading}>
        {title}
      </h2>
      <p class="small muted measure">{t('balance.monthsWhy')}</p>
      <BalanceBars rows={rows} />
      <BalanceTable caption={title} of={t('balanceColumn.month')} rows={rows} />
    </section>
  );
}

const monthName = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(currentLocale(), { month: 'long', timeZone: 'UTC' });
