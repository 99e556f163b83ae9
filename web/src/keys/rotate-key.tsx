import { useState } from 'preact/hooks';
import { RotateApiKeyDocument } from '../generated/access-key.ts';
import type { AccessKeyCardFragment, RotateApiKeyErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { KeyTrouble } from './key-trouble.tsx';
import { madeKey } from './made-key.ts';
import type { MadeKey } from './made-key.ts';
import { wholeNumber } from './whole-number.ts';

interface Props {
  readonly accessKey: AccessKeyCardFragment;
  readonly rotated: (key: MadeKey) => void;
  readonly lost: () => void;
}

/** A successor that may do the same; both count until the old one ends. */
export function RotateKey({ accessKey: { id, name }, rotated, lost }: Props) {
  const { act, isPending, trouble } = useMutation(RotateApiKeyDocument);
  const [isAsking, setAsking] = useState(false);
  const opener = useOpener(isAsking);
  const [hours, setHours] = useState('24');
  const [mistakes, setMistakes] = useState<readonly RotateApiKeyErrorCode[]>([]);
  const send = async () => {
    const payload = (await act({ input: { accessKeyId: id, overlapHours: wholeNumber(hours) } }))?.rotateApiKey;
    if (!payload) return lost();
    setMistakes(payload.userErrors.map(({ code }) => code));
    const key = madeKey(payload);
    if (key) rotated(key);
  };
  if (!isAsking) {
    return (
      <Button kind="secondary-action" opener={opener} onPress={() => setAsking(true)}>
        {t('keys.rotate')}
        <span class="for-listeners"> {name}</span>
      </Button>
    );
  }
  const cancel = () => setAsking(false);
  return (
    <Form {...{ isPending, mistakes, send, cancel }} doWords={t('keys.doRotate')}>
      <TextField
        id={`uren-${id}`}
        type="number"
        min={0}
        max={168}
        label={t('keys.overlap')}
        hint={t('keys.overlapWhy')}
        error={mistakes[0] ? t(`rotateApiKey.${mistakes[0]}`) : null}
        value={hours}
        change={setHours}
      />
      {trouble && <KeyTrouble trouble={trouble} />}
    </Form>
  );
}
