import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegisterForEventErrorCode } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import '../ui/field.css';
import './visitor-form.css';

export interface Visitor {
  readonly name: string;
  readonly email: string;
}

interface Props {
  readonly mistake: RegisterForEventErrorCode | null;
  readonly isPending: boolean;
  readonly words: string;
  readonly send: (visitor: Visitor) => void;
}

/** Asks no more than is needed to send a confirmation. */
export function VisitorForm({ mistake, isPending, words, send }: Props) {
  const [visitor, setVisitor] = useState<Visitor>({ name: '', email: '' });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (mistake && !isPending) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [mistake, isPending]);
  const mistakeOf = (part: string) => (mistake?.startsWith(part) ? t(`registerForEvent.${mistake}`) : null);
  return (
    <form
      class="stack visitor-form"
      ref={form}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) send(visitor);
      }}
    >
      <Field id="naam" label={t('visitor.name')} error={mistakeOf('NAME')}>
        {attributes => (
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            autoComplete="name"
            value={visitor.name}
            {...attributes}
            onInput={event => setVisitor({ ...visitor, name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field id="mail" label={t('visitor.email')} hint={t('visitor.emailWhy')} error={mistakeOf('EMAIL')}>
        {attributes => (
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            type="email"
            autoComplete="email"
            value={visitor.email}
            {...attributes}
            onInput={event => setVisitor({ ...visitor, email: event.currentTarget.value })}
          />
        )}
      </Field>
      <p>
        <Button type="submit" isPending={isPending}>
          {words}
        </Button>
      </p>
    </form>
  );
}
