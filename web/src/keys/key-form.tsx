import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Trouble } from '../graph/trouble.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { KeyTrouble } from './key-trouble.tsx';

interface Props {
  readonly doWords: string;
  readonly isPending: boolean;
  readonly trouble: Trouble | null;
  /** Why it was refused; the first field that it is about takes the focus. */
  readonly mistakes: readonly string[];
  readonly send: () => Promise<void>;
  readonly cancel: () => void;
  readonly children: ComponentChildren;
}

/** The frame of each form that makes a key: begins in its first field, and goes to the first mistake. */
export function KeyForm({ doWords, isPending, trouble, mistakes, send, cancel, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [mistakes]);
  return (
    <form
      class="card stack narrow"
      ref={form}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) void send();
      }}
    >
      {children}
      {trouble && <KeyTrouble trouble={trouble} />}
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

/** What was typed as a number of days or hours; -1, which the graph refuses, for anything else. */
export const wholeNumber = (text: string): number => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : -1);
