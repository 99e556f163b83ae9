import { useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import '../ui/field.css';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly isPending: boolean;
  readonly send: (overrideReason: string) => void;
  readonly cancel: () => void;
}

/** A rule leaves the decision to the planner, who says why; the words are kept. */
export function OverrideForm({ id, name, isPending, send, cancel }: Props) {
  const [reason, setReason] = useState('');
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) send(reason.trim());
      }}
    >
      <Field id={`toch-${id}`} label={t('desk.override')} hint={t('desk.overrideWhy')}>
        {attributes => (
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            rows={3}
            maxLength={500}
            value={reason}
            {...attributes}
            onInput={event => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="row">
        <Button type="submit" isPending={isPending}>
          {t('desk.doOverride', { name })}
        </Button>
        <Button kind="subtle" onPress={cancel}>
          {t('desk.cancel')}
        </Button>
      </p>
    </form>
  );
}
