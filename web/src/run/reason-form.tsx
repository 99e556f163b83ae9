import { useState } from 'preact/hooks';
import type { PlacementLineFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { endReasonsOf, refusalReasonsOf } from './reasons.ts';
import { usePlacementAct } from './use-placement-act.ts';

interface Props {
  readonly act: 'REFUSE' | 'END_EARLY';
  readonly placement: PlacementLineFragment;
  readonly changed: () => void;
}

/** A no, or an early end: with a reason that the other sees. */
export function ReasonForm({ act, placement, changed }: Props) {
  const { send, mistake, isPending, trouble } = usePlacementAct(act, placement, changed);
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const parties = placement.viewerParties;
  const reasons: readonly (readonly [string, string])[] =
    act === 'REFUSE'
      ? refusalReasonsOf(placement.status).map(code => [code, t(`placementReason.${code}`)] as const)
      : endReasonsOf(parties).map(code => [code, t(`placementEnd.${code}`)] as const);
  const [reason, setReason] = useState(reasons[0]?.[0] ?? 'OTHER');
  const [note, setNote] = useState('');
  const words = t(act === 'REFUSE' ? 'placementAct.REFUSE' : 'placementAct.END_EARLY');
  if (!isOpen)
    return (
      <p>
        <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
          {words}
        </Button>
      </p>
    );
  const error = mistake ? t(`placementError.${mistake}`) : null;
  return (
    <Form
      title={words}
      doWords={words}
      isPending={isPending}
      mistakes={mistake ? [mistake] : []}
      send={async () => void (await send({ reason, note: note.trim() || null }))}
      cancel={() => setOpen(false)}
    >
      <SelectField
        id={`reden-${act}`}
        label={t('run.reason')}
        chosen={reason}
        options={reasons}
        choose={setReason}
        error={mistake === 'REASON_NOT_YOURS' ? error : null}
      />
      <TextField
        id={`toelichting-${act}`}
        label={t('run.note')}
        hint={t('run.noteSeen')}
        value={note}
        change={setNote}
        error={mistake && mistake !== 'REASON_NOT_YOURS' ? error : null}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
    </Form>
  );
}
