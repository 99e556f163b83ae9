import { useState } from 'preact/hooks';
import { SetQuietHoursDocument } from '../generated/message-settings.ts';
import type { WaysToReachFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Field } from '../ui/field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import './quiet-hours.css';

interface Props {
  readonly settings: WaysToReachFragment;
  readonly changed: () => void;
}

/** When she is left alone, but for what she needs for a shift that begins soon. */
export function QuietHours({ settings: { quietFrom, quietUntil }, changed }: Props) {
  const { act, isPending, trouble } = useMutation(SetQuietHoursDocument);
  const [isQuiet, setQuiet] = useState(quietFrom !== null);
  const [from, setFrom] = useState(quietFrom ?? '22:00');
  const [until, setUntil] = useState(quietUntil ?? '07:00');
  const [mistake, setMistake] = useState<string | null>(null);
  const save = async () => {
    const payload = (await act({ input: isQuiet ? { from, until } : { from: null, until: null } }))?.setQuietHours;
    if (!payload) return;
    const words = payload.userErrors.length > 0 ? t('setQuietHours.NO_SPAN') : null;
    setMistake(words);
    announce(words ?? t('messages.saved'));
    if (!words) changed();
  };
  return (
    <section class="stack" aria-labelledby="stil">
      <h2 class="utrecht-heading-2" id="stil">
        {t('quiet.title')}
      </h2>
      <p class="measure">{t('quiet.why')}</p>
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          if (!isPending) void save();
        }}
      >
        <Check words={t('quiet.on')} isChosen={isQuiet} toggle={() => setQuiet(now => !now)} />
        {isQuiet && (
          <div class="quiet">
            <Time id="stil-van" label={t('quiet.from')} value={from} change={setFrom} error={mistake} />
            <Time id="stil-tot" label={t('quiet.until')} value={until} change={setUntil} error={null} />
          </div>
        )}
        <p>
          <Button type="submit" kind="secondary-action" isPending={isPending}>
            {t('quiet.save')}
          </Button>
        </p>
      </form>
      {trouble && <TroubleNotice trouble={trouble} kept={t('messages.kept')} />}
    </section>
  );
}

interface TimeProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | null;
}

function Time({ id, label, value, change, error }: TimeProps) {
  return (
    <Field id={id} label={label} error={error}>
      {attributes => (
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="time"
          value={value}
          {...attributes}
          onInput={event => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
