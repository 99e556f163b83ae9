import { Field } from '../ui/field.tsx';
import '../ui/field.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
}

/** A few lines to fill in. */
export function TextArea({ id, label, hint, error = null, value, change }: Props) {
  return (
    <Field id={id} label={label} error={error} {...(hint && { hint })}>
      {attributes => (
        <textarea
          class="utrecht-textarea utrecht-textarea--html-textarea"
          rows={2}
          value={value}
          {...attributes}
          onInput={event => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
