import { useState } from 'preact/hooks';
import type { Person } from '../administration/person-finder.tsx';
import { RecordOccupationalHealthClearanceDocument } from '../generated/employee.ts';
import type { ClearanceFragment, RecordOccupationalHealthClearanceErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { credentialFacts } from './credential-words.ts';

interface Props {
  readonly person: Person;
  readonly memberId: string;
  /** What the service last said; null when it said nothing yet. */
  readonly said: ClearanceFragment | null;
  readonly changed: () => void;
}

/** Cleared or not, and a day: there is no field for anything else (PR-9). */
export function ClearanceSection({ person, memberId, said, changed }: Props) {
  const [isRecording, setRecording] = useState(false);
  const opener = useOpener(isRecording);
  const done = () => {
    setRecording(false);
    announce(t('employee.recorded'));
    changed();
  };
  return (
    <section class="card stack" aria-labelledby="arbodienst">
      <h2 class="utrecht-heading-2" id="arbodienst">
        {t('employee.health', { name: person.name })}
      </h2>
      <p class="measure">{t('employee.healthWhy')}</p>
      {said ? (
        <p>
          <Status tone={said.isCleared ? 'good' : 'warn'}>
            {t(said.isCleared ? 'employee.cleared' : 'employee.notCleared')}
          </Status>{' '}
          <span class="small muted">{credentialFacts({ ...said, number: null })}</span>
        </p>
      ) : (
        <p>{t('employee.healthNone')}</p>
      )}
      {isRecording ? (
        <ClearanceForm person={person} memberId={memberId} done={done} cancel={() => setRecording(false)} />
      ) : (
        <p>
          <Button kind="secondary-action" opener={opener} onPress={() => setRecording(true)}>
            {t('employee.record')}
          </Button>
        </p>
      )}
    </section>
  );
}

interface FormProps extends Pick<Props, 'person' | 'memberId'> {
  readonly done: () => void;
  readonly cancel: () => void;
}

function ClearanceForm({ person, memberId, done, cancel }: FormProps) {
  const { act, isPending, trouble } = useMutation(RecordOccupationalHealthClearanceDocument);
  const [outcome, setOutcome] = useState('yes');
  const [datedOn, setDatedOn] = useState(localDate(new Date()));
  const [validUntil, setValidUntil] = useState('');
  const [mistakes, setMistakes] = useState<readonly RecordOccupationalHealthClearanceErrorCode[]>([]);
  const mistakeOf = (code: RecordOccupationalHealthClearanceErrorCode) =>
    mistakes.includes(code) ? t(`recordOccupationalHealthClearance.${code}`) : null;
  const send = async () => {
    const days = { datedOn, validUntil: validUntil || null };
    const input = { professionalId: person.id, memberId, isCleared: outcome === 'yes', ...days };
    const payload = (await act({ input }))?.recordOccupationalHealthClearance;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.credential) done();
  };
  return (
    <Form {...{ isPending, mistakes, send, cancel }} doWords={t('employee.doRecord', { name: person.name })}>
      <SelectField
        id="arbo-uitkomst"
        label={t('employee.outcome')}
        chosen={outcome}
        options={[
          ['yes', t('employee.cleared')],
          ['no', t('employee.notCleared')],
        ]}
        choose={setOutcome}
      />
      <TextField
        id="arbo-dag"
        type="date"
        max={localDate(new Date())}
        label={t('employee.saidOn')}
        error={mistakeOf('DATE_IN_FUTURE')}
        value={datedOn}
        change={setDatedOn}
      />
      <TextField
        id="arbo-tot"
        type="date"
        label={t('papersField.validUntil')}
        hint={t('employee.untilWhy')}
        error={mistakeOf('ENDS_BEFORE_IT_BEGINS')}
        value={validUntil}
        change={setValidUntil}
      />
      {mistakeOf('OWN_CREDENTIAL') && (
        <Notice tone="bad">
          <p>{mistakeOf('OWN_CREDENTIAL')}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('papers.kept')} />}
    </Form>
  );
}
