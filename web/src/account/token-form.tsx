import { useState } from 'preact/hooks';
import { CreatePersonalTokenDocument } from '../generated/account.ts';
import type { CreatePersonalTokenErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { KeyTrouble } from '../keys/key-trouble.tsx';
import { madeKey } from '../keys/made-key.ts';
import type { MadeKey } from '../keys/made-key.ts';
import { roleText } from '../keys/role-text.ts';
import { wholeNumber } from '../keys/whole-number.ts';
import { t } from '../language/language.ts';
import { CheckGroup } from '../ui/check-group.tsx';
import { Check } from '../ui/check.tsx';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { AccountViewer } from './account-page.tsx';

interface Props {
  readonly roles: AccountViewer['roles'];
  readonly made: (token: MadeKey) => void;
  readonly cancel: () => void;
  /** No answer came: it may have been made. */
  readonly lost: () => void;
}

/** As little as is needed: a name, an end, and what it may do. Nothing is ticked to begin with. */
export function TokenForm({ roles, made, cancel, lost }: Props) {
  const { act, isPending, trouble } = useMutation(CreatePersonalTokenDocument);
  const [wish, setWish] = useState({ name: '', days: '30', mayWrite: false, roleGrantIds: [] as string[] });
  const [mistakes, setMistakes] = useState<readonly CreatePersonalTokenErrorCode[]>([]);
  const mistakeOf = (code: CreatePersonalTokenErrorCode) =>
    mistakes.includes(code) ? t(`createPersonalToken.${code}`) : null;
  const send = async () => {
    const payload = (await act({ input: { ...wish, days: wholeNumber(wish.days) } }))?.createPersonalToken;
    if (!payload) return lost();
    setMistakes(payload.userErrors.map(({ code }) => code));
    const token = madeKey(payload);
    if (token) made(token);
  };
  return (
    <Form {...{ isPending, mistakes, send, cancel }} doWords={t('token.doMake')}>
      <TextField
        id="token-naam"
        label={t('key.name')}
        hint={t('token.nameWhy')}
        error={mistakeOf('INVALID_NAME')}
        value={wish.name}
        change={name => setWish({ ...wish, name })}
      />
      <TextField
        id="token-dagen"
        type="number"
        min={1}
        max={90}
        label={t('key.days')}
        hint={t('token.daysWhy')}
        error={mistakeOf('INVALID_DAYS')}
        value={wish.days}
        change={days => setWish({ ...wish, days })}
      />
      <Check
        words={t('token.mayWrite')}
        hint={t('token.mayWriteWhy')}
        isChosen={wish.mayWrite}
        toggle={() => setWish({ ...wish, mayWrite: !wish.mayWrite })}
      />
      {roles.length > 0 && (
        <CheckGroup
          id="token-rollen"
          legend={t('token.roles')}
          hint={t('token.rolesWhy')}
          choices={roles.map(role => [role.id, roleText(role)])}
          chosen={wish.roleGrantIds}
          choose={roleGrantIds => setWish({ ...wish, roleGrantIds })}
          error={mistakeOf('ROLE_NOT_HELD')}
        />
      )}
      {trouble && <KeyTrouble trouble={trouble} />}
    </Form>
  );
}
