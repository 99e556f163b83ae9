import { useState } from 'preact/hooks';
import { PlanWaveDocument } from '../generated/office.ts';
import type { PlanWaveErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Field } from '../ui/field.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { checksIn, kindsIn } from './wave-lines.ts';

interface Props {
  readonly programmeId: string;
  readonly changed: () => void;
}

const empty = { name: '', nameEn: '', kinds: '', startsOn: '', endsOn: '', checks: '', isPilot: false };

export function PlanWave({ programmeId, changed }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const { act, isPending, trouble } = useMutation(PlanWaveDocument);
  const [plan, setPlan] = useState(empty);
  const [mistake, setMistake] = useState<{ code: PlanWaveErrorCode; field: string } | null>(null);
  const change = (part: Partial<typeof plan>) => setPlan({ ...plan, ...part });
  const errorOf = (field: string) => (mistake?.field === field ? t(`placementError.${mistake.code}`) : null);
  const send = async () => {
    if (plan.startsOn === '') return setMistake({ code: 'INVALID_PERIOD', field: 'startsOn' });
    const { name, nameEn, startsOn, isPilot } = plan;
    const what = { name, nameEn, startsOn, isPilot, endsOn: plan.endsOn || null };
    const lists = { departmentKinds: kindsIn(plan.kinds), checks: checksIn(plan.checks) };
    const payload = (await act({ input: { programmeId, ...what, ...lists } }))?.planWave;
    if (!payload) return;
    const [error] = payload.userErrors;
    setMistake(error ? { code: error.code, field: error.field?.[0] ?? 'name' } : null);
    announce(error ? t(`placementError.${error.code}`) : t('run.done'));
    if (error) return;
    setOpen(false);
    setPlan(empty);
    changed();
  };
  if (!isOpen)
    return (
      <p>
        <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
          {t('runOffice.plan')}
        </Button>
      </p>
    );
  return (
    <Form
      title={t('runOffice.plan')}
      doWords={t('runOffice.plan')}
      isPending={isPending}
      mistakes={mistake ? [mistake.code] : []}
      send={send}
      cancel={() => setOpen(false)}
    >
      <WaveFields plan={plan} change={change} errorOf={errorOf} />
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
    </Form>
  );
}

interface FieldProps {
  readonly plan: typeof empty;
  readonly change: (part: Partial<typeof empty>) => void;
  readonly errorOf: (field: string) => string | null;
}

function WaveFields({ plan, change, errorOf }: FieldProps) {
  return (
    <>
      <TextField
        id="golf-naam"
        label={t('runOffice.name')}
        value={plan.name}
        change={name => change({ name })}
        error={errorOf('name')}
      />
      <TextField
        id="golf-en"
        label={t('runOffice.nameEn')}
        value={plan.nameEn}
        change={nameEn => change({ nameEn })}
        error={errorOf('nameEn')}
      />
      <TextField
        id="golf-soorten"
        label={t('runOffice.kinds')}
        hint={t('runOffice.kindsHint')}
        value={plan.kinds}
        change={kinds => change({ kinds })}
        error={errorOf('departmentKinds')}
      />
      <div class="quick">
        <TextField
          id="golf-van"
          type="date"
          label={t('run.firstDay')}
          value={plan.startsOn}
          change={startsOn => change({ startsOn })}
          error={errorOf('startsOn')}
        />
        <TextField
          id="golf-tot"
          type="date"
          label={t('run.lastDay')}
          value={plan.endsOn}
          change={endsOn => change({ endsOn })}
          error={errorOf('endsOn')}
        />
      </div>
      <Check words={t('run.pilot')} isChosen={plan.isPilot} toggle={() => change({ isPilot: !plan.isPilot })} />
      <Field id="golf-lijst" label={t('runOffice.checks')} hint={t('runOffice.checksHint')} error={errorOf('checks')}>
        {attributes => (
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            rows={6}
            value={plan.checks}
            {...attributes}
            onInput={event => change({ checks: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
