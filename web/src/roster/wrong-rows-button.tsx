import { client } from '../graph/client.ts';
import { WrongRowsDocument } from '../generated/roster.ts';
import { useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { saveAs } from '../ui/save-as.ts';

interface Props {
  readonly id: string;
  readonly fileName: string;
}

/** Saves the rows that were left out as a file: to mend and to hand in again. */
export function WrongRowsButton({ id, fileName }: Props) {
  const [isPending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    const { data } = await client.query(WrongRowsDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
    setPending(false);
    const text = data?.rosterImport?.wrongRows;
    if (!text) return announce(t('roster.fileForgotten'));
    saveAs(nameOf(fileName), text);
  };
  return (
    <Button kind="secondary-action" isPending={isPending} onPress={() => void save()}>
      {t('roster.saveWrongRows')}
    </Button>
  );
}

const nameOf = (fileName: string) => `${fileName.replace(/\.\w+$/, '')} - ${t('roster.toMend')}.csv`;
