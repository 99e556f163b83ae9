import { useState } from 'preact/hooks';
import { CreateWidgetKeyDocument } from '../generated/keys.ts';
import type { CreateWidgetKeyErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { KeyTrouble } from '../keys/key-trouble.tsx';
import { madeKey } from '../keys/made-key.ts';
import { t } from '../language/language.ts';
import { Field } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './api-key-form.tsx';
import { originsIn } from './origins.ts';

/** In whose pages the widgets work. */
export function WidgetKeyForm({ place: { memberId }, made, cancel, lost }: FormProps) {
  const { act, isPending, trouble } = useMutation(CreateWidgetKeyDocument);
  const [wish, setWish] = useState({ name: '', origins: '' });
  const [mistakes, setMistakes] = useState<readonly CreateWidgetKeyErrorCode[]>([]);
  const mistakeOf = (...codes: CreateWidgetKeyErrorCode[]) => {
    const code = mistakes.find(one => codes.includes(one));
    return code ? t(`createWidgetKey.${code}`) : null;
  };
  const send = async () => {
    const input = { memberId: memberId ?? '', name: wish.name, origins: originsIn(wish.origins) };
    const payload = (await act({ input }))?.createWidgetKey;
    if (!payload) return lost();
    setMistakes(payload.userErrors.map(({ code }) => code));
    const key = madeKey(payload);
    if (key) made(key);
  };
  return (
    <Form {...{ isPending, mistakes, send, cancel }} doWords={t('keys.doMakeWidget')}>
      <TextField
        id="widget-naam"
        label={t('key.name')}
        hint={t('keys.widgetNameWhy')}
        error={mistakeOf('INVALID_NAME')}
        value={wish.name}
        change={name => setWish({ ...wish, name })}
      />
      <Field
        id="widget-adressen"
        label={t('keys.origins')}
        hint={t('keys.originsWhy')}
        error={mistakeOf('INVALID_ORIGIN', 'TOO_MANY_ORIGINS')}
      >
        {attributes => (
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            rows={3}
            spellcheck={false}
            value={wish.origins}
            {...attributes}
            onInput={event => setWish({ ...wish, origins: event.currentTarget.value })}
          />
        )}
      </Field>
      {trouble && <KeyTrouble trouble={trouble} />}
    </Form>
  );
}
