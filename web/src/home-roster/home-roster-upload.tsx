import { useState } from 'preact/hooks';
import { ImportHomeRosterFileDocument } from '../generated/home-roster.ts';
import type { ImportHomeRosterFileErrorCode, ImportHomeRosterFileMutation } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dayText } from '../language/time.ts';
import { asDataUrl, DropPlace, largestFile } from '../roster/drop-place.tsx';
import { RowErrors } from '../roster/row-errors.tsx';
import { announce } from '../ui/announce.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

type Told = NonNullable<ImportHomeRosterFileMutation['importHomeRosterFile']>;

interface Props {
  readonly memberId: string;
  readonly told: () => void;
}

/** A file with the work of own people, sent at once; days are those in the file unless somebody says more. */
export function HomeRosterUpload({ memberId, told }: Props) {
  const { act, isPending, trouble } = useMutation(ImportHomeRosterFileDocument);
  const [days, setDays] = useState({ firstDay: '', lastDay: '' });
  const [result, setResult] = useState<Told | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const refuse = (code: ImportHomeRosterFileErrorCode, field: Told['userErrors'][number]['field'] = null) => {
    const words = t(`importHomeRosterFile.${code}`, { column: columnText(field?.[0]) });
    setMistake(words);
    announce(words);
  };
  const send = async (file: File | undefined) => {
    if (!file || isPending) return;
    setMistake(null);
    setResult(null);
    if (file.size > largestFile) return refuse('TOO_LARGE');
    const period = { firstDay: days.firstDay || null, lastDay: days.lastDay || null };
    const input = { memberId, content: await asDataUrl(file), ...period };
    const payload = (await act({ input }))?.importHomeRosterFile;
    if (!payload) return;
    const problem = payload.userErrors[0];
    setResult(payload);
    if (problem) return refuse(problem.code, problem.field);
    announce(t('homeRoster.told', { count: payload.people }));
    told();
  };
  const day = (name: 'firstDay' | 'lastDay') => (
    <TextField
      id={`thuisrooster-${name}`}
      type="date"
      label={t(`homeRoster.${name}`)}
      value={days[name]}
      change={value => setDays(last => ({ ...last, [name]: value }))}
    />
  );
  return (
    <div class="stack">
      <div class="row">
        {day('firstDay')}
        {day('lastDay')}
      </div>
      <p class="muted small measure">{t('homeRoster.daysHint')}</p>
      <DropPlace
        isPending={isPending}
        kinds={t('homeRoster.kinds')}
        columns={t('homeRoster.columns')}
        accept=".csv,.xlsx,.txt,text/csv,text/plain"
        send={send}
      />
      {mistake && (
        <Notice tone="bad">
          <p>{mistake}</p>
          <p>{t('homeRoster.nothingChanged')}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('homeRoster.nothingChanged')} />}
      {result && <Result told={result} />}
    </div>
  );
}

/** What the column would hold that a file lacks. */
function columnText(field: string | undefined): string {
  if (field === 'worker') return t('homeRoster.column.worker');
  return t(field === 'end' || field === 'endsAt' ? 'homeRoster.column.end' : 'homeRoster.column.begin');
}

function Result({
  told: { kept, people, peopleChanged, firstDay, lastDay, wrongRows, rowErrors },
}: {
  readonly told: Told;
}) {
  return (
    <>
      {firstDay && lastDay && (
        <Notice tone={wrongRows > 0 ? 'warn' : 'good'}>
          <p>{t('homeRoster.told', { count: people })}</p>
          <p>
            {t('homeRoster.result', {
              kept,
              changed: peopleChanged,
              first: dayText(`${firstDay}T12:00:00Z`),
              last: dayText(`${lastDay}T12:00:00Z`),
            })}
          </p>
        </Notice>
      )}
      <RowErrors errors={rowErrors} rejected={wrongRows} why={t('homeRoster.errorsWhy')} />
    </>
  );
}
