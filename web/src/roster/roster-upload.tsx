import { useState } from 'preact/hooks';
import type { ImportRosterErrorCode } from '../generated/operations.ts';
import { ImportRosterDocument } from '../generated/roster.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Check } from '../ui/check.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { asDataUrl, DropPlace, largestFile } from './drop-place.tsx';

const accepted = '.csv,.xlsx,.ics,.json,.txt,text/csv,text/calendar,text/plain';

interface Props {
  readonly memberId: string;
  readonly started: (importId: string) => void;
}

/** Choose or drop a file; it is sent at once, and nothing is changed before the rows are checked. */
export function RosterUpload({ memberId, started }: Props) {
  const { act, isPending, trouble } = useMutation(ImportRosterDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const [isAllOrNothing, setAllOrNothing] = useState(false);

  const refuse = (code: ImportRosterErrorCode, file: string) => {
    const words = t(`importRoster.${code}`, { file });
    setMistake(words);
    announce(words);
  };

  const send = async (file: File | undefined) => {
    if (!file || isPending) return;
    setMistake(null);
    if (file.size > largestFile) return refuse('TOO_LARGE', file.name);
    const content = await asDataUrl(file);
    const payload = (await act({ input: { memberId, fileName: file.name, content, isAllOrNothing } }))?.importRoster;
    const problem = payload?.userErrors[0];
    if (problem) refuse(problem.code, file.name);
    else if (payload?.rosterImport) started(payload.rosterImport.id);
  };

  return (
    <>
      <p class="measure">{t('roster.why')}</p>
      <DropPlace
        isPending={isPending}
        kinds={t('roster.kind')}
        columns={t('roster.columns')}
        accept={accepted}
        send={send}
      />
      <Check
        words={t('roster.allOrNothing')}
        hint={t('roster.allOrNothingHint')}
        isChosen={isAllOrNothing}
        toggle={() => setAllOrNothing(!isAllOrNothing)}
      />
      {mistake && (
        <Notice tone="bad">
          <p>{mistake}</p>
          <p>{t('roster.nothingChanged')}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('roster.nothingChanged')} />}
    </>
  );
}
