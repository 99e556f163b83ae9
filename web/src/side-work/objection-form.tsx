import { useState } from 'preact/hooks';
import type { Person } from '../administration/person-finder.tsx';
import { RaiseSideWorkObjectionDocument } from '../generated/employee.ts';
import type { RaiseSideWorkObjectionErrorCode, SideWorkObjectionReason } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly person: Person;
  readonly memberId: string;
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly changed: () => void;
  readonly close: () => void;
}

const reasons = [
  'WORKING_TIME',
  'HEALTH_AND_SAFETY',
  'CONFIDENTIALITY',
  'CONFLICT_OF_INTEREST',
  'LEGAL_DUTY',
] as const satisfies readonly SideWorkObjectionReason[];

/** The reasons are those of the law: there is no field for another. */
export function ObjectionForm({ person, memberId, others, changed, close }: Props) {
  const { act, isPending, trouble } = useMutation(RaiseSideWorkObjectionDocument);
  const [reason, setReason] = useState<SideWorkObjectionReason>('WORKING_TIME');
  const [host, setHost] = useState('');
  const [startsOn, setStartsOn] = useState(localDate(new Date()));
  const [endsOn, setEndsOn] = useState('');
  const [mistakes, setMistakes] = useState<readonly RaiseSideWorkObjectionErrorCode[]>([]);
  const wordsOf = (code: RaiseSideWorkObjectionErrorCode) =>
    mistakes.includes(code) ? t(`raiseSideWorkObjection.${code}`) : null;
  const send = async () => {
    if (!startsOn || !endsOn) return setMistakes(['INVALID_PERIOD']);
    const input = { professionalId: person.id, memberId, hostId: host || null, reason, startsOn, endsOn };
    const payload = (await act({ input }))?.raiseSideWorkObjection;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (!payload.sideWorkObjection) return;
    announce(t('objections.raised', { name: person.name }));
    close();
    changed();
  };
  return (
    <Form {...{ isPending, mistakes, send }} cancel={close} doWords={t('objections.doRaise')}>
      <SelectField
        id="bezwaar-reden"
        label={t('objections.reason')}
        chosen={reason}
        options={reasons.map(one => [one, t(`sideWorkReason.${one}`)] as const)}
        choose={value => setReason(value as SideWorkObjectionReason)}
      />
      <SelectField
        id="bezwaar-bij"
        label={t('objections.where')}
        error={wordsOf('UNKNOWN_HOST')}
        chosen={host}
        options={[['', t('objections.everywhere')] as const, ...others.map(({ id, name }) => [id, name] as const)]}
        choose={setHost}
      />
      <Days {...{ startsOn, setStartsOn, endsOn, setEndsOn }} mistake={wordsOf('INVALID_PERIOD')} />
      {wordsOf('ALREADY_OBJECTED') && (
        <Notice tone="bad">
          <p>{wordsOf('ALREADY_OBJECTED')}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('papers.kept')} />}
    </Form>
  );
}

interface DaysProps {
  readonly startsOn: string;
  readonly setStartsOn: (day: string) => void;
  readonly endsOn: string;
  readonly setEndsOn: (day: string) => void;
  readonly mistake: string | null;
}

function Days({ startsOn, setStartsOn, endsOn, setEndsOn, mistake }: DaysProps) {
  return (
    <>
      <TextField id="bezwaar-vanaf" type="date" label={t('objections.from')} value={startsOn} change={setStartsOn} />
      <TextField
        id="bezwaar-tot"
        type="date"
        min={localDate(new Date())}
        label={t('objections.until')}
        hint={t('objections.untilWhy')}
        error={mistake}
        value={endsOn}
        change={setEndsOn}
      />
    </>
  );
}
