import { useState } from 'preact/hooks';
import type { ImportRosterErrorCode } from '../generated/operations.ts';
import { ImportRosterDocument } from '../generated/roster.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Check } from '../ui/check.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/** Bytes; larger ones would not arrive, and are not read at all. */
const largestFile = 2_900_000;

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
      <DropPlace isPending={isPending} send={send} />
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

interface DropProps {
  readonly isPending: boolean;
  readonly send: (file: File | undefined) => Promise<void>;
}

function DropPlace({ isPending, send }: DropProps) {
  const [isOver, setOver] = useState(false);
  return (
    <label
      class="drop"
      data-over={isOver}
      data-pending={isPending}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        void send(event.dataTransfer?.files[0]);
      }}
    >
      <Icon name="upload" />
      <span class="drop__words">{t(isPending ? 'roster.sending' : 'roster.choose')}</span>
      <span class="muted small">{t('roster.kind')}</span>
      <span class="muted small">{t('roster.columns')}</span>
      <input
        type="file"
        class="drop__input"
        accept=".csv,.xlsx,.ics,.json,.txt,text/csv,text/calendar,text/plain"
        disabled={isPending}
        onChange={event => {
          const input = event.currentTarget;
          // The same file, mended, can be chosen again.
          void send(input.files?.[0]).finally(() => (input.value = ''));
        }}
      />
    </label>
  );
}

/** The bytes as they are: spreadsheets save CSV in more encodings than one. */
function asDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(file.size === 0 ? '' : String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
