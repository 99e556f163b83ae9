import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  readonly error?: string | null;
  readonly hint?: string;
  readonly children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ComponentChildren;
  readonly id: string;
}

/** A label above its control, with the hint and the mistake that belong to it. */
export function Field({ label, error, hint, children, id }: Props) {
  const describedBy = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <div class="field">
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="small muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': Boolean(error) })}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
