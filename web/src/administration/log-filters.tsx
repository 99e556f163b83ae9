import { useLocation } from 'preact-iso';
import { t } from '../language/language.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { logFilterAddress, logKinds } from './log-filter.ts';
import type { LogFilter } from './log-filter.ts';

/** What is chosen stands in the address: it can be kept and passed on. */
export function LogFilters({ filter }: { readonly filter: LogFilter }) {
  const { route } = useLocation();
  const set = (name: keyof LogFilter) => (value: string) => route(logFilterAddress({ ...filter, [name]: value }), true);
  return (
    <div class="fields" role="search" aria-label={t('log.filter')}>
      <SelectField
        id="soort"
        label={t('log.kind')}
        chosen={filter.soort ?? ''}
        options={[['', t('log.allKinds')], ...logKinds.map(kind => [kind, t(`logKind.${kind}`)] as const)]}
        choose={set('soort')}
      />
      <TextField id="van" type="date" label={t('filter.from')} value={filter.van ?? ''} change={set('van')} />
      <TextField id="tot" type="date" label={t('filter.until')} value={filter.tot ?? ''} change={set('tot')} />
    </div>
  );
}
