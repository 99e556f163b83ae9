import { useState } from 'preact/hooks';
import type { MapRosterColumnsErrorCode, RosterColumn, RosterImportQuery } from '../generated/operations.ts';
import { MapRosterColumnsDocument } from '../generated/roster.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { guessColumns } from './guess-columns.ts';
import '@utrecht/table-css/dist/index.css';

type Import = NonNullable<RosterImportQuery['rosterImport']>;

const choices: readonly RosterColumn[] = [
  'EXTERNAL_ID',
  'DEPARTMENT',
  'PROFESSION',
  'DATE',
  'BEGIN',
  'END',
  'STARTS_AT',
  'ENDS_AT',
  'BREAK_MINUTES',
  'PLACES',
  'REQUIREMENTS',
  'REMARKS',
  'IS_CANCELLED',
];

interface Props {
  readonly of: Import;
  readonly named: () => void;
}

/** Asks once what the columns of a file hold, beside its first rows; what can be guessed is filled in. */
export function NameColumns({ of: { id, fileName, headers, preview }, named }: Props) {
  const { act, isPending, trouble } = useMutation(MapRosterColumnsDocument);
  const [meanings, setMeanings] = useState<readonly (RosterColumn | '')[]>(() => guessColumns(headers, preview));
  const [code, setCode] = useState<MapRosterColumnsErrorCode | null>(null);
  const send = async () => {
    const columns = headers.flatMap((header, at) => (meanings[at] ? [{ column: meanings[at], header }] : []));
    const payload = (await act({ input: { rosterImportId: id, columns } }))?.mapRosterColumns;
    const refusal = payload?.userErrors[0]?.code ?? null;
    setCode(refusal);
    if (refusal) announce(t(`mapRosterColumns.${refusal}`));
    else if (payload) named();
  };
  return (
    <form
      class="stack"
      aria-labelledby="kolommen"
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) void send();
      }}
    >
      <h2 class="utrecht-heading-2" id="kolommen">
        {t('roster.nameColumns', { file: fileName })}
      </h2>
      <p class="measure">{t('roster.nameColumnsWhy')}</p>
      <Columns headers={headers} preview={preview} meanings={meanings} mean={setMeanings} />
      {code && (
        <Notice tone="bad">
          <p>{t(`mapRosterColumns.${code}`)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      <p>
        <Button type="submit" isPending={isPending}>
          {t('roster.readWithColumns')}
        </Button>
      </p>
    </form>
  );
}

type Meanings = readonly (RosterColumn | '')[];

interface ColumnsProps extends Pick<Import, 'headers' | 'preview'> {
  readonly meanings: Meanings;
  readonly mean: (meanings: Meanings) => void;
}

/** Each column by its own name, with what its first cells say. */
function Columns({ headers, preview, meanings, mean }: ColumnsProps) {
  const known = choices.map(one => [one, t(`rosterMeaning.${one}`)] as const);
  const options = [['', t('roster.columnOther')] as const, ...known];
  const set = (at: number, value: string) =>
    mean(meanings.map((one, index) => (index === at ? (value as RosterColumn | '') : one)));
  return (
    <ul class="rows">
      {headers.map((header, at) => (
        <li key={header}>
          <SelectField
            id={`kolom-${at}`}
            label={header || t('roster.columnWithoutName', { number: at + 1 })}
            chosen={meanings[at] ?? ''}
            options={options}
            choose={value => set(at, value)}
          />
          <p class="muted small roster__value">
            {preview
              .map(row => row[at])
              .filter(Boolean)
              .slice(0, 3)
              .join(' · ') || '–'}
          </p>
        </li>
      ))}
    </ul>
  );
}
