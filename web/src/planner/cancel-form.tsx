import { useEffect, useRef, useState } from 'preact/hooks';
import type { CancelReason } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from './text-area.tsx';

const reasons: readonly CancelReason[] = [
  'PATIENTS_FEWER',
  'DEPARTMENT_CLOSED',
  'STAFF_AVAILABLE',
  'MADE_BY_MISTAKE',
  'OTHER',
];

interface Props {
  /** How many people it concerns. */
  readonly count: number;
  readonly isPending: boolean;
  readonly mistake: string | null;
  readonly send: (reason: CancelReason, note: string) => void;
  readonly leave: () => void;
}

/** Calling off cannot be undone: it says how many people hear it, and asks why. */
export function CancelForm({ count, isPending, mistake, send, leave }: Props) {
  const [reason, setReason] = useState<CancelReason>('PATIENTS_FEWER');
  const [note, setNote] = useState('');
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <form
      class="card stack"
      noValidate
      aria-label={t('plan.cancel')}
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) send(reason, note.trim());
      }}
    >
      <p tabIndex={-1} ref={question}>
        {t('plan.cancelWhy', { count })}
      </p>
      <SelectField
        id="afzegreden"
        label={t('desk.reason')}
        chosen={reason}
        options={reasons.map(one => [one, t(`cancelReason.${one}`)] as const)}
        choose={one => setReason(one as CancelReason)}
      />
      <TextArea
        id="afzeguitleg"
        label={t('desk.note')}
        hint={t('plan.cancelNoteWhy')}
        error={mistake}
        value={note}
        change={setNote}
      />
      <p class="row">
        <Button type="submit" isPending={isPending}>
          {t('plan.doCancel', { count })}
        </Button>
        <Button kind="subtle" onPress={leave}>
          {t('confirm.not')}
        </Button>
      </p>
    </form>
  );
}
