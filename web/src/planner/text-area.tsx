import { Field } from '../ui/field.tsx';
import '../ui/field.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  /** How many lines are seen; 2 unless told. */
  readonly rows?: number;
}

/** A few lines to fill in. */
export function TextArea({ id, label, hint, error = null, value, change, rows = 2 }: Props) {
  return (
    <Field id={id} label={label} error={error} {...(hint && { hint })}>
      {attributes => (
        <textarea
          class="utrecht-textarea utrecht-textarea--html-textarea"
          rows={rows}
          value={value}
          {...attributes}
          onInput={event => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
