import { Field } from './field.tsx';
import './field.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly choose: (value: string) => void;
}

/** One of several words. */
export function SelectField({ id, label, hint, error = null, chosen, options, choose }: Props) {
  return (
    <Field id={id} label={label} error={error} {...(hint && { hint })}>
      {attributes => (
        <select
          class="utrecht-select utrecht-select--html-select"
          value={chosen}
          {...attributes}
          onChange={event => choose(event.currentTarget.value)}
        >
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
