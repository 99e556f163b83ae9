import { useState } from 'preact/hooks';
import { ExportFileDocument } from '../generated/my-data.ts';
import type { ExportStateFragment } from '../generated/operations.ts';
import { forgetfulClient } from '../graph/client.ts';
import { troubleOf } from '../graph/trouble.ts';
import type { Trouble } from '../graph/trouble.ts';
import { currentLocale, t } from '../language/language.ts';
import { localDate, momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { offerFile, sizeText } from './file.ts';

interface Props {
  readonly dataExport: ExportStateFragment;
  /** The file is no longer there. */
  readonly gone: () => void;
}

/** The file travels only when she asks for it: nothing of it stays in the page. */
export function ReadyExport({ dataExport: { id, readyAt, expiresAt, sizeBytes }, gone }: Props) {
  const [state, setState] = useState<'idle' | 'fetching' | Trouble>('idle');
  const fetchFile = async () => {
    setState('fetching');
    const { data, error } = await forgetfulClient.query(ExportFileDocument, { id }).toPromise();
    setState(error && !data ? troubleOf(error) : 'idle');
    const file = data?.dataExport?.file;
    if (data && !file) return gone();
    if (!file) return;
    offerFile(t('export.fileName', { day: localDate(readyAt ?? new Date()) }), file);
    announce(t('export.fetched'));
  };
  return (
    <>
      <p class="small muted">
        {expiresAt && t('export.until', { moment: momentText(expiresAt) })}
        {sizeBytes !== null && ` · ${sizeText(sizeBytes, currentLocale())}`}
      </p>
      <p class="rows__end">
        <Button isPending={state === 'fetching'} onPress={() => void fetchFile()}>
          {t('export.fetch')}
        </Button>
      </p>
      {typeof state === 'object' && (
        <div class="rows__whole">
          <TroubleNotice trouble={state} />
        </div>
      )}
    </>
  );
}
