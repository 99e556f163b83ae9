import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { Button } from './button.tsx';
import './field.css';

interface Props {
  readonly title?: string;
  /** On the button that sends it. */
  readonly doWords: string;
  readonly isPending: boolean;
  /** Why it was refused; the first field that it is about takes the focus. */
  readonly mistakes: readonly string[];
  readonly send: () => Promise<void>;
  readonly cancel: () => void;
  readonly children: ComponentChildren;
}

/** A form that was opened by a press: begins in its first field, goes to the first mistake, and can be left. */
export function Form({ title, doWords, isPending, mistakes, send, cancel, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState(0);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  // Once for every answer: who mends a field is not called away from it while she types.
  useEffect(() => {
    if (mistakes.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answers]);
  return (
    <form
      class="card stack form"
      ref={form}
      noValidate
      aria-label={title ?? doWords}
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) void send().finally(() => setAnswers(count => count + 1));
      }}
    >
      {title && <h2 class="utrecht-heading-2">{title}</h2>}
      {children}
      <p class="row">
        <Button type="submit" isPending={isPending}>
          {doWords}
        </Button>
        <Button kind="subtle" onPress={cancel}>
          {t('confirm.not')}
        </Button>
      </p>
    </form>
  );
}
