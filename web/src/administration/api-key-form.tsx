import { useState } from 'preact/hooks';
import { CreateApiKeyDocument } from '../generated/keys.ts';
import type { AccessScope, CreateApiKeyErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { KeyTrouble } from '../keys/key-trouble.tsx';
import { madeKey } from '../keys/made-key.ts';
import type { MadeKey } from '../keys/made-key.ts';
import { wholeNumber } from '../keys/whole-number.ts';
import { t } from '../language/language.ts';
import { CheckGroup } from '../ui/check-group.tsx';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Place } from './place.ts';

const ofRegion: readonly AccessScope[] = ['READ_AGREEMENTS', 'OWN_DOCUMENTS'];
const ofMember: readonly AccessScope[] = ['READ_SHIFTS', 'IMPORT_ROSTERS', 'READ_AGREEMENTS', 'OWN_DOCUMENTS'];

export interface FormProps {
  readonly place: Place;
  readonly made: (key: MadeKey) => void;
  readonly cancel: () => void;
  /** No answer came: it may have been made. */
  readonly lost: () => void;
}

/** What the key is for, what it may do, and until when. */
export function ApiKeyForm({ place: { memberId }, made, cancel, lost }: FormProps) {
  const { act, isPending, trouble } = useMutation(CreateApiKeyDocument);
  const [wish, setWish] = useState({ name: '', days: '365', scopes: [] as AccessScope[] });
  const [mistakes, setMistakes] = useState<readonly CreateApiKeyErrorCode[]>([]);
  const mistakeOf = (...codes: CreateApiKeyErrorCode[]) => {
    const code = mistakes.find(one => codes.includes(one));
    return code ? t(`createApiKey.${code}`) : null;
  };
  const send = async () => {
    const payload = (await act({ input: { ...wish, memberId, days: wholeNumber(wish.days) } }))?.createApiKey;
    if (!payload) return lost();
    setMistakes(payload.userErrors.map(({ code }) => code));
    const key = madeKey(payload);
    if (key) made(key);
  };
  return (
    <Form {...{ isPending, mistakes, send, cancel }} doWords={t('keys.doMake')}>
      <TextField
        id="sleutel-naam"
        label={t('key.name')}
        hint={t('keys.nameWhy')}
        error={mistakeOf('INVALID_NAME')}
        value={wish.name}
        change={name => setWish({ ...wish, name })}
      />
      <CheckGroup
        id="sleutel-rechten"
        legend={t('keys.scopes')}
        choices={(memberId === null ? ofRegion : ofMember).map(scope => [scope, t(`scope.${scope}`)])}
        chosen={wish.scopes}
        choose={scopes => setWish({ ...wish, scopes })}
        error={mistakeOf('NO_SCOPE', 'SCOPE_NOT_FOR_COOPERATIVE')}
      />
      <TextField
        id="sleutel-dagen"
        type="number"
        min={1}
        max={366}
        label={t('key.days')}
        hint={t('keys.daysWhy')}
        error={mistakeOf('INVALID_DAYS')}
        value={wish.days}
        change={days => setWish({ ...wish, days })}
      />
      {trouble && <KeyTrouble trouble={trouble} />}
    </Form>
  );
}
