import { Field } from './field.tsx';
import './field.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly type?: 'text' | 'number' | 'date' | 'time' | 'search';
  readonly hint?: string;
  readonly error?: string | null;
  readonly min?: number | string;
  readonly max?: number | string;
}

/** One line to fill in. Names of people and keys are no business of the browser's memory. */
export function TextField({ id, label, hint, error = null, value, change, type = 'text', min, max }: Props) {
  return (
    <Field id={id} label={label} error={error} {...(hint && { hint })}>
      {attributes => (
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type={type as 'text'} // the typings want to know which one
          autoComplete="off"
          min={min}
          max={max}
          value={value}
          {...attributes}
          onInput={event => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
