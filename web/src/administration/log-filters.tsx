import { useLocation } from 'preact-iso';
import type { LogLineFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { DayField } from '../ui/day-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { logFilterAddress, logKinds } from './log-filter.ts';
import type { LogFilter } from './log-filter.ts';

interface Props {
  readonly filter: LogFilter;
  /** In which the names stand of those by whom it is narrowed. */
  readonly lines: readonly LogLineFragment[];
}

/** What is chosen stands in the address: it can be kept and passed on. */
export function LogFilters({ filter, lines }: Props) {
  const { route } = useLocation();
  const { wie, over } = filter;
  const set = (name: keyof LogFilter) => (value: string) => route(logFilterAddress({ ...filter, [name]: value }), true);
  const someone = t('roles.someone');
  return (
    <>
      <div class="fields" role="search" aria-label={t('log.filter')}>
        <SelectField
          id="soort"
          label={t('log.kind')}
          chosen={filter.soort ?? ''}
          options={[['', t('log.allKinds')], ...logKinds.map(kind => [kind, t(`logKind.${kind}`)] as const)]}
          choose={set('soort')}
        />
        <DayField id="van" label={t('filter.from')} day={filter.van} choose={set('van')} />
        <DayField id="tot" label={t('filter.until')} day={filter.tot} choose={set('tot')} />
      </div>
      {(wie || over) && (
        <p class="row">
          {wie && (
            <span>{t('log.by', { name: lines.find(it => it.person?.id === wie)?.person?.name ?? someone })}</span>
          )}
          {over && (
            <span>{t('log.about', { name: lines.find(it => it.subject?.id === over)?.subject?.name ?? someone })}</span>
          )}
          <a
            class="utrecht-link utrecht-link--html-a"
            href={logFilterAddress({ ...filter, wie: undefined, over: undefined })}
          >
            {t('log.all')}
          </a>
        </p>
      )}
    </>
  );
}
