import type { BoardChoicesQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { professionName } from '../shift/profession-name.ts';
import { useSession } from '../shell/viewer-context.ts';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { departmentKinds } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';
import { Select } from './select.tsx';
import '../ui/field.css';

interface Props {
  readonly filter: BoardFilter;
  readonly choices: { [Part in keyof BoardChoicesQuery]: NonNullable<BoardChoicesQuery[Part]> };
  readonly change: (next: BoardFilter) => void;
}

/** Open beside the shifts on a wide screen, folded above them on a phone. */
export function BoardFilters({ filter, choices, change }: Props) {
  const { viewer } = useSession();
  const count = Object.keys(filter).length;
  const set = (name: keyof BoardFilter) => (value: string) => change({ ...filter, [name]: value });
  return (
    <details class="filters" open={matchMedia('(min-width: 800px)').matches}>
      <summary class="filters__summary">
        <Icon name="filter" />
        {t('filter.title', { count })}
      </summary>
      <div class="filters__fields" role="search" aria-label={t('filter.label')}>
        {viewer?.professional && (
          <Choice words={t('filter.fitsMe')} isChosen={filter.past === '1'} choose={set('past')} />
        )}
        <Choice words={t('filter.nights')} isChosen={filter.nacht === '1'} choose={set('nacht')} />
        <Select
          id="lid"
          label={t('filter.member')}
          all={t('filter.allMembers')}
          chosen={filter.lid}
          options={choices.members.map(({ slug, name }) => [slug, name])}
          choose={set('lid')}
        />
        <Select
          id="afdeling"
          label={t('filter.department')}
          all={t('filter.allDepartments')}
          chosen={filter.afdeling}
          options={departmentKinds.map(kind => [kind, t(`department.${kind}`)])}
          choose={set('afdeling')}
        />
        <Select
          id="functie"
          label={t('filter.profession')}
          all={t('filter.allProfessions')}
          chosen={filter.functie}
          options={choices.professions.map(profession => [profession.code, professionName(profession)])}
          choose={set('functie')}
        />
        <Day id="van" label={t('filter.from')} day={filter.van} choose={set('van')} />
        <Day id="tot" label={t('filter.until')} day={filter.tot} choose={set('tot')} />
        {count > 0 && (
          <a class="utrecht-link utrecht-link--html-a filters__clear" href="/diensten">
            {t('filter.clear')}
          </a>
        )}
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly words: string;
  readonly isChosen: boolean;
  readonly choose: (value: string) => void;
}

function Choice({ words, isChosen, choose }: ChoiceProps) {
  return (
    <label class="choice">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        checked={isChosen}
        onChange={() => choose(isChosen ? '' : '1')}
      />
      <span>{words}</span>
    </label>
  );
}

interface DayProps {
  readonly id: string;
  readonly label: string;
  readonly day: string | undefined;
  readonly choose: (value: string) => void;
}

function Day({ id, label, day, choose }: DayProps) {
  return (
    <Field id={id} label={label}>
      {attributes => (
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="date"
          value={day ?? ''}
          {...attributes}
          onChange={event => choose(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
