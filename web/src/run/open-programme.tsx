import { useState } from 'preact/hooks';
import { OpenProgrammeDocument } from '../generated/office.ts';
import type { OpenProgrammeErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

const empty = { name: '', nameEn: '', description: '', descriptionEn: '' };

export function OpenProgramme({ changed }: { readonly changed: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const { act, isPending, trouble } = useMutation(OpenProgrammeDocument);
  const [words, setWords] = useState(empty);
  const [mistake, setMistake] = useState<{ code: OpenProgrammeErrorCode; field: string } | null>(null);
  const send = async () => {
    const payload = (await act({ input: words }))?.openProgramme;
    if (!payload) return;
    const [error] = payload.userErrors;
    setMistake(error ? { code: error.code, field: error.field?.[0] ?? 'name' } : null);
    announce(error ? t(`placementError.${error.code}`) : t('run.done'));
    if (error) return;
    setOpen(false);
    setWords(empty);
    changed();
  };
  if (!isOpen)
    return (
      <p>
        <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
          {t('runOffice.open')}
        </Button>
      </p>
    );
  return (
    <Form
      title={t('runOffice.open')}
      doWords={t('runOffice.open')}
      isPending={isPending}
      mistakes={mistake ? [mistake.code] : []}
      send={send}
      cancel={() => setOpen(false)}
    >
      {(['name', 'nameEn', 'description', 'descriptionEn'] as const).map(field => (
        <TextField
          key={field}
          id={`programma-${field}`}
          label={t(labels[field])}
          value={words[field]}
          change={value => setWords({ ...words, [field]: value })}
          error={mistake?.field === field ? t(`placementError.${mistake.code}`) : null}
        />
      ))}
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
    </Form>
  );
}

const labels = {
  name: 'runOffice.name',
  nameEn: 'runOffice.nameEn',
  description: 'runOffice.description',
  descriptionEn: 'runOffice.descriptionEn',
} as const;
