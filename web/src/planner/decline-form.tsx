import { useState } from 'preact/hooks';
import type { DeclineReason } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import '../ui/field.css';

const reasons: readonly DeclineReason[] = [
  'FILLED_OTHERWISE',
  'SHIFT_NO_LONGER_NEEDED',
  'QUALIFICATION_NOT_VERIFIED',
  'OTHER',
];

interface Props {
  readonly id: string;
  readonly isPending: boolean;
  /** What sending it does, in words. */
  readonly doing: string;
  readonly send: (reason: DeclineReason, note: string) => void;
  readonly cancel: () => void;
}

/** Why not: the person reads it, so a reason is asked and a word of one's own may be added. */
export function DeclineForm({ id, isPending, doing, send, cancel }: Props) {
  const [reason, setReason] = useState<DeclineReason>('FILLED_OTHERWISE');
  const [note, setNote] = useState('');
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) send(reason, note.trim());
      }}
    >
      <Field id={`reden-${id}`} label={t('desk.reason')}>
        {attributes => (
          <select
            class="utrecht-select utrecht-select--html-select"
            value={reason}
            {...attributes}
            onChange={event => setReason(reasons[event.currentTarget.selectedIndex] ?? 'OTHER')}
          >
            {reasons.map(one => (
              <option key={one} value={one}>
                {t(`declineReason.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`toelichting-${id}`} label={t('desk.note')} hint={t('desk.noteWhy')}>
        {attributes => (
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            rows={3}
            maxLength={500}
            value={note}
            {...attributes}
            onInput={event => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="row">
        <Button type="submit" isPending={isPending}>
          {doing}
        </Button>
        <Button kind="subtle" onPress={cancel}>
          {t('desk.cancel')}
        </Button>
      </p>
    </form>
  );
}
