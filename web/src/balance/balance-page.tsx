import { useLocation } from 'preact-iso';
import { BalanceDocument } from '../generated/balance.ts';
import type { BalanceQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { saveAs } from '../ui/save-as.ts';
import { SelectField } from '../ui/select-field.tsx';
import { Progress } from '../settlement/progress.tsx';
import { runsPools, useSession } from '../shell/viewer-context.ts';
import { BalanceBars } from './balance-bars.tsx';
import { BalanceMonths } from './balance-months.tsx';
import { BalanceTable } from './balance-table.tsx';
import './balance.css';

export type Balance = NonNullable<BalanceQuery['contributionBalance']>;
export type Amount = Balance['members'][number]['gave'];

/** What members gave each other: a picture, and under it the same as a table. It is never invoiced. */
export function BalancePage() {
  const { query: asked, route } = useLocation();
  const thisYear = new Date().getFullYear();
  const year = Number(asked['jaar'] ?? thisYear) || thisYear;
  const query = useQuery(BalanceDocument, { year });
  const { viewer } = useSession();
  const years = [thisYear, thisYear - 1, thisYear - 2].map(one => [String(one), String(one)] as const);
  return (
    <div class="stack">
      <PageTitle tab={t('balance.title')}>{t('balance.titleOf', { year: String(year) })}</PageTitle>
      <p class="measure">{t('balance.why')}</p>
      <SelectField
        id="balansjaar"
        label={t('balance.year')}
        chosen={String(year)}
        options={years}
        choose={one => route(`/balans?jaar=${one}`)}
      />
      <Answer of={query} part="contributionBalance" cards={1}>
        {({ contributionBalance }) =>
          !contributionBalance ? (
            <NotYours why={t('balance.notYours')} />
          ) : contributionBalance.members.every(({ gave, took }) => gave.minutes === 0 && took.minutes === 0) ? (
            <Empty why={t('balance.none')} />
          ) : (
            <Shown balance={contributionBalance} />
          )
        }
      </Answer>
      {runsPools(viewer) && <Progress />}
    </div>
  );
}

function Shown({ balance }: { readonly balance: Balance }) {
  const rowsOf = (name: 'name' | 'shortName') =>
    balance.members.map(({ member, gave, took }) => ({ key: member?.id, name: member?.[name], gave, took }));
  return (
    <>
      <BalanceBars rows={rowsOf('shortName')} />
      <BalanceTable caption={t('balance.table')} of={t('balanceColumn.member')} rows={rowsOf('name')} />
      <p class="small muted measure">{t('balance.fewWhy', { fewest: balance.fewest })}</p>
      <p>
        <Button kind="secondary-action" onPress={() => saveAs(`balans-${balance.year}.csv`, csvOf(balance))}>
          {t('balance.save')}
        </Button>
      </p>
      {balance.members.map(one => (
        <BalanceMonths key={one.member?.id} of={one} />
      ))}
    </>
  );
}

/** The table as a spreadsheet reads it; what is not shown stays empty. */
function csvOf({ members }: Balance): string {
  const columns = (['member', 'gaveHours', 'gavePeople', 'tookHours', 'tookPeople'] as const).map(one =>
    t(`balanceColumn.${one}`),
  );
  const hours = ({ minutes }: Amount) => (minutes === null ? '' : (minutes / 60).toFixed(2).replace('.', ','));
  const rows = members.map(({ member, gave, took }) => [
    `"${(member?.name ?? '').replaceAll('"', '""')}"`,
    hours(gave),
    gave.people ?? '',
    hours(took),
    took.people ?? '',
  ]);
  return `\ufeff${[columns, ...rows].map(cells => cells.join(';')).join('\r\n')}\r\n`;
}
