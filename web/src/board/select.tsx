import { Field } from '../ui/field.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The words for no choice. */
  readonly all: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly choose: (value: string) => void;
}

export function Select({ id, label, all, chosen, options, choose }: Props) {
  return (
    <Field id={id} label={label}>
      {attributes => (
        <select
          class="utrecht-select utrecht-select--html-select"
          value={chosen ?? ''}
          {...attributes}
          onChange={event => choose(event.currentTarget.value)}
        >
          <option value="">{all}</option>
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
