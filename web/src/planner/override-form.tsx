import { useState } from 'preact/hooks';
import type { OverrideCode } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import '../ui/field.css';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly isPending: boolean;
  readonly send: (code: OverrideCode, words: string) => void;
  readonly cancel: () => void;
}

const codes: readonly OverrideCode[] = [
  'CHECKED_BY_PHONE',
  'CHECKED_ON_PAPER',
  'AGREED_WITH_HOME',
  'CARE_WOULD_STOP',
  'OTHER',
];

/** A rule leaves the decision to the planner, who says why; the person reads it. */
export function OverrideForm({ id, name, isPending, send, cancel }: Props) {
  const [code, setCode] = useState<OverrideCode>('CHECKED_BY_PHONE');
  const [words, setWords] = useState('');
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) send(code, words.trim());
      }}
    >
      <SelectField
        id={`toch-${id}`}
        label={t('desk.override')}
        chosen={code}
        options={codes.map(one => [one, t(`overrideCode.${one}`)])}
        choose={value => setCode(codes.find(one => one === value) ?? 'OTHER')}
      />
      <Field id={`toch-woorden-${id}`} label={t('desk.overrideWords')} hint={t('desk.overrideWhy', { name })}>
        {attributes => (
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            rows={3}
            maxLength={500}
            value={words}
            {...attributes}
            onInput={event => setWords(event.currentTarget.value)}
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
