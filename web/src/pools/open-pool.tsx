import { useState } from 'preact/hooks';
import type { OpenPoolErrorCode, PoolKind, ProfessionNameFragment } from '../generated/operations.ts';
import { OpenPoolDocument } from '../generated/pools.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { professionName } from '../shift/profession-name.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/check-group.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly professions: readonly (ProfessionNameFragment & { readonly id: string })[];
  readonly opened: () => void;
}

/** For the office of the region. */
export function OpenPool({ professions, opened }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const done = () => {
    setOpen(false);
    opened();
  };
  if (isOpen) return <OpenPoolForm professions={professions} opened={done} cancel={() => setOpen(false)} />;
  return (
    <p>
      <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
        {t('pools.open')}
      </Button>
    </p>
  );
}

const nothing = { name: '', nameEn: '', description: '', descriptionEn: '' };
const kinds = ['REGIONAL_FLEX', 'SPECIALIST'] as const;

function OpenPoolForm({ professions, opened, cancel }: Props & { readonly cancel: () => void }) {
  const { act, isPending, trouble } = useMutation(OpenPoolDocument);
  const [kind, setKind] = useState<PoolKind>('REGIONAL_FLEX');
  const [words, setWords] = useState(nothing);
  const [professionIds, setProfessions] = useState<string[]>([]);
  const [mistakes, setMistakes] = useState<readonly { code: OpenPoolErrorCode; field: readonly string[] | null }[]>([]);
  const mistakeOf = (field: string) => {
    const found = mistakes.find(one => one.field?.[0] === field);
    return found ? t(`openPool.${found.code}`) : null;
  };
  const send = async () => {
    const payload = (await act({ input: { kind, ...words, professionIds } }))?.openPool;
    if (!payload) return;
    setMistakes(payload.userErrors);
    if (!payload.pool) return;
    announce(t('pools.opened', { name: words.name }));
    opened();
  };
  return (
    <Form
      title={t('pools.open')}
      doWords={t('pools.doOpen')}
      {...{ isPending, send, cancel }}
      mistakes={mistakes.map(({ code }) => code)}
    >
      {(Object.keys(nothing) as (keyof typeof nothing)[]).map(field => (
        <TextField
          key={field}
          id={`pool-${field}`}
          label={t(`poolField.${field}`)}
          error={mistakeOf(field)}
          value={words[field]}
          change={text => setWords({ ...words, [field]: text })}
        />
      ))}
      <SelectField
        id="pool-soort"
        label={t('pools.kind')}
        chosen={kind}
        options={kinds.map(one => [one, t(`poolKind.${one}`)] as const)}
        choose={one => setKind(one as PoolKind)}
      />
      <CheckGroup
        id="pool-functies"
        legend={t('pools.for')}
        hint={t('pools.forAll')}
        choices={professions.map(one => [one.id, professionName(one)] as const)}
        chosen={professionIds}
        choose={setProfessions}
        error={mistakeOf('professionIds')}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('pools.kept')} />}
    </Form>
  );
}
