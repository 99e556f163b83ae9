import { useState } from 'preact/hooks';
import { WriteArrivalCardDocument } from '../generated/arrival.ts';
import type { ArrivalTextFragment, WriteArrivalCardErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { wholeNumber } from '../keys/whole-number.ts';
import { t } from '../language/language.ts';
import { Field } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

const lines = [
  'receivedBy',
  'reportAt',
  'login',
  'loginOwner',
  'loginDays',
  'badge',
  'badgeOwner',
  'badgeDays',
  'medication',
  'medicationOwner',
  'medicationDays',
  'qualificationAsked',
  'safety',
] as const;
type Name = (typeof lines)[number] | 'wardSheet';
const isDays = (name: Name) => name === 'loginDays' || name === 'badgeDays' || name === 'medicationDays';

interface Props {
  readonly card: ArrivalTextFragment | null;
  readonly departmentId: string;
  readonly done: () => void;
  readonly cancel: () => void;
}

/** What the department tells; who read the last one is asked to read this one. */
export function ArrivalCardForm({ card, departmentId, done, cancel }: Props) {
  const { act, isPending, trouble } = useMutation(WriteArrivalCardDocument);
  const [texts, setTexts] = useState(() => beginning(card));
  const [mistakes, setMistakes] = useState<
    readonly { code: WriteArrivalCardErrorCode; field: readonly string[] | null }[]
  >([]);
  const mistakeOf = (name: Name) => {
    const found = mistakes.find(({ field }) => field?.includes(name));
    return found ? t(`writeArrivalCard.${found.code}`) : null;
  };
  const send = async () => {
    const { loginDays, badgeDays, medicationDays, ...rest } = texts;
    const days = {
      loginDays: wholeNumber(loginDays),
      badgeDays: badgeDays ? wholeNumber(badgeDays) : null,
      medicationDays: wholeNumber(medicationDays),
    };
    const payload = (await act({ input: { departmentId, ...rest, ...days } }))?.writeArrivalCard;
    if (!payload) return;
    setMistakes(payload.userErrors);
    if (payload.arrivalCard) done();
  };
  const change = (name: Name) => (value: string) => setTexts({ ...texts, [name]: value });
  return (
    <Form {...{ isPending, send, cancel }} mistakes={mistakes.map(({ code }) => code)} doWords={t('arrival.doWrite')}>
      {lines.map(name => (
        <TextField
          key={name}
          id={`kaart-${name}`}
          type={isDays(name) ? 'number' : 'text'}
          label={t(`arrivalField.${name}`)}
          error={mistakeOf(name)}
          value={texts[name]}
          change={change(name)}
        />
      ))}
      <Field
        id="kaart-wardSheet"
        label={t('arrivalField.wardSheet')}
        hint={t('arrival.sheetWhy')}
        error={mistakeOf('wardSheet')}
      >
        {attributes => (
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            rows={12}
            value={texts.wardSheet}
            {...attributes}
            onInput={event => change('wardSheet')(event.currentTarget.value)}
          />
        )}
      </Field>
      {trouble && <TroubleNotice trouble={trouble} kept={t('papers.kept')} />}
    </Form>
  );
}

const beginning = (card: ArrivalTextFragment | null): Record<Name, string> =>
  Object.fromEntries([...lines, 'wardSheet' as const].map(name => [name, String(card?.[name] ?? '')])) as Record<
    Name,
    string
  >;
