import { useState } from 'preact/hooks';
import { AddCredentialDocument } from '../generated/credentials.ts';
import type { AddCredentialErrorCode, CredentialKind } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/** What is asked of each kind; the graph drops what a kind does not keep. */
const asks: Readonly<Partial<Record<CredentialKind, readonly ('number' | 'about' | 'datedOn' | 'validUntil')[]>>> = {
  BIG_REGISTRATION: ['number'],
  CZO_DIPLOMA: ['about', 'datedOn'],
  CONDUCT_CERTIFICATE: [],
  IDENTITY_SEEN: [],
  DRIVING_LICENCE: ['about', 'validUntil'],
  AMBULANCE_DRIVER_CERTIFICATE: ['datedOn', 'validUntil'],
  LIFE_SUPPORT: ['about', 'datedOn', 'validUntil'],
  E_LEARNING: ['about', 'datedOn', 'validUntil'],
  ORGANISATION_DOCUMENT: ['about', 'datedOn', 'validUntil'],
};
const kinds = Object.keys(asks) as CredentialKind[];
const empty = { number: '', about: '', datedOn: '', validUntil: '' };
const about: Readonly<Record<keyof typeof empty, readonly AddCredentialErrorCode[]>> = {
  number: ['NUMBER_NOT_VALID', 'NUMBER_TAKEN'],
  about: ['ABOUT_NOT_VALID'],
  datedOn: ['DATE_REQUIRED', 'DATE_IN_FUTURE'],
  validUntil: ['END_REQUIRED', 'ENDS_BEFORE_IT_BEGINS', 'OVER_ALREADY'],
};

interface Props {
  readonly done: () => void;
  readonly cancel: () => void;
}

/** Numbers and dates; the paper itself is shown to HR and never handed in. */
export function CredentialForm({ done, cancel }: Props) {
  const { act, isPending, trouble } = useMutation(AddCredentialDocument);
  const [kind, setKind] = useState<CredentialKind>('BIG_REGISTRATION');
  const [told, setTold] = useState(empty);
  const [mistakes, setMistakes] = useState<readonly AddCredentialErrorCode[]>([]);
  const fields = asks[kind] ?? [];
  const mistakeOf = (field: keyof typeof empty) => {
    const code = mistakes.find(one => about[field].includes(one));
    return code ? t(`addCredential.${code}`) : null;
  };
  const others = mistakes.filter(code => !fields.some(field => about[field].includes(code)));
  const send = async () => {
    const given = Object.fromEntries(fields.map(field => [field, told[field] || null]));
    const payload = (await act({ input: { kind, ...given } }))?.addCredential;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.credential) done();
  };
  return (
    <Form {...{ isPending, mistakes, send, cancel }} title={t('papers.add')} doWords={t('papers.doAdd')}>
      <SelectField
        id="papier-soort"
        label={t('papers.kind')}
        chosen={kind}
        options={kinds.map(one => [one, t(`credentialKind.${one}`)])}
        choose={one => setKind(one as CredentialKind)}
      />
      <p class="small muted">{t(`papersHow.${kind}`)}</p>
      {fields.map(field => (
        <TextField
          key={field}
          id={`papier-${field}`}
          type={field === 'datedOn' || field === 'validUntil' ? 'date' : 'text'}
          label={t(`papersField.${field}`)}
          error={mistakeOf(field)}
          value={told[field]}
          change={value => setTold({ ...told, [field]: value })}
        />
      ))}
      {others.map(code => (
        <Notice key={code} tone="bad">
          <p>{t(`addCredential.${code}`)}</p>
        </Notice>
      ))}
      {trouble && <TroubleNotice trouble={trouble} kept={t('papers.kept')} />}
    </Form>
  );
}
