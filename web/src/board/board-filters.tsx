import type { BoardChoicesQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { professionName } from '../shift/profession-name.ts';
import { useSession } from '../shell/viewer-context.ts';
import { Check } from '../ui/check.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Icon } from '../ui/icon.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { departmentKinds } from '../shift/department-kinds.ts';
import { narrowing, ofList } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';
import { NearFilter } from './near-filter.tsx';
import { SavedFilters } from './saved-filters.tsx';
import type { Place } from './use-place.ts';
import '../ui/field.css';

interface Props {
  readonly filter: BoardFilter;
  readonly choices: { [Part in keyof BoardChoicesQuery]: NonNullable<BoardChoicesQuery[Part]> };
  readonly place: Place;
  readonly change: (next: BoardFilter) => void;
}

/** Open beside the shifts on a wide screen, folded above them on a phone. */
export function BoardFilters({ filter, choices, place, change }: Props) {
  const { viewer } = useSession();
  const count = Object.keys(narrowing(filter)).length;
  const set = (name: keyof BoardFilter) => (value: string) => change({ ...filter, [name]: value });
  const toggle = (name: 'past' | 'nacht') => () => set(name)(filter[name] === '1' ? '' : '1');
  return (
    <details class="filters" open={matchMedia('(min-width: 800px)').matches}>
      <summary class="filters__summary">
        <Icon name="filter" />
        {t('filter.title', { count })}
      </summary>
      <div class="filters__fields" role="search" aria-label={t('filter.label')}>
        {viewer?.professional && (
          <Check words={t('filter.fitsMe')} isChosen={filter.past === '1'} toggle={toggle('past')} />
        )}
        <Check words={t('filter.nights')} isChosen={filter.nacht === '1'} toggle={toggle('nacht')} />
        <SelectField
          id="lid"
          label={t('filter.member')}
          chosen={filter.lid ?? ''}
          options={[['', t('filter.allMembers')], ...choices.members.map(({ slug, name }) => [slug, name] as const)]}
          choose={set('lid')}
        />
        <SelectField
          id="afdeling"
          label={t('filter.department')}
          chosen={filter.afdeling ?? ''}
          options={[
            ['', t('filter.allDepartments')],
            ...departmentKinds.map(kind => [kind, t(`department.${kind}`)] as const),
          ]}
          choose={set('afdeling')}
        />
        <SelectField
          id="functie"
          label={t('filter.profession')}
          chosen={filter.functie ?? ''}
          options={[
            ['', t('filter.allProfessions')],
            ...choices.professions.map(profession => [profession.code, professionName(profession)] as const),
          ]}
          choose={set('functie')}
        />
        <DayField id="van" label={t('filter.from')} day={filter.van} choose={set('van')} />
        <DayField id="tot" label={t('filter.until')} day={filter.tot} choose={set('tot')} />
        <NearFilter filter={filter} members={choices.members} place={place} change={change} />
        {count > 0 && (
          <a class="utrecht-link utrecht-link--html-a filters__clear" href="/diensten">
            {t('filter.clear')}
          </a>
        )}
        {viewer?.professional && <SavedFilters filter={ofList(filter)} />}
      </div>
    </details>
  );
}
