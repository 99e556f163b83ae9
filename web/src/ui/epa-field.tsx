import { Field } from './field.tsx';
import './field.css';

interface EpaSet {
  readonly id: string;
  readonly name: string;
  readonly epas: readonly { readonly id: string; readonly code: string; readonly title: string }[];
}

interface Props {
  readonly id: string;
  readonly label: string;
  /** What stands there while none is chosen. */
  readonly none: string;
  readonly chosen: string;
  readonly sets: readonly EpaSet[];
  readonly choose: (epaId: string) => void;
  readonly error?: string | null;
}

/** One EPA, by the set that it is of. */
export function EpaField({ id, label, none, chosen, sets, choose, error = null }: Props) {
  return (
    <Field id={id} label={label} error={error}>
      {attributes => (
        <select
          class="utrecht-select utrecht-select--html-select"
          value={chosen}
          {...attributes}
          onChange={event => choose(event.currentTarget.value)}
        >
          <option value="">{none}</option>
          {sets.map(set => (
            <optgroup key={set.id} label={set.name}>
              {set.epas.map(epa => (
                <option key={epa.id} value={epa.id}>
                  {epa.code} {epa.title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
