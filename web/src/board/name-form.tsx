import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly id: string;
  /** What stands in it to begin with. */
  readonly first: string;
  readonly doWords: string;
  readonly mistake: string | null;
  readonly isPending: boolean;
  readonly send: (name: string) => Promise<void>;
  readonly cancel: () => void;
}

/** One name, in place. */
export function NameForm({ id, first, doWords, mistake, isPending, send, cancel }: Props) {
  const [name, setName] = useState(first);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), [mistake]);
  return (
    <form
      class="stack"
      ref={form}
      noValidate
      aria-label={doWords}
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) void send(name.trim());
      }}
    >
      <TextField id={id} label={t('saved.name')} error={mistake} value={name} change={setName} />
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
