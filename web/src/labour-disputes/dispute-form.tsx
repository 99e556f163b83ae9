import { useState } from 'preact/hooks';
import { DisputePlacesDocument, EnterLabourDisputeDocument } from '../generated/labour-disputes.ts';
import type { EnterLabourDisputeErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { TextArea } from '../planner/text-area.tsx';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly cancel: () => void;
  readonly entered: () => void;
}

interface Place {
  readonly id: string;
  readonly name: string;
  readonly locations: readonly { readonly id: string; readonly name: string; readonly place: string }[];
}

/** Where, from when and until when. */
export function DisputeForm(props: Props) {
  const query = useQuery(DisputePlacesDocument, {});
  return (
    <Answer of={query} part="members" cards={1}>
      {({ members }) => (members && members.length > 0 ? <Fields members={members} {...props} /> : null)}
    </Answer>
  );
}

function Fields({ members, cancel, entered }: Props & { readonly members: readonly Place[] }) {
  const { act, isPending, trouble } = useMutation(EnterLabourDisputeDocument);
  const [told, setTold] = useState({
    memberId: members[0]!.id,
    locationId: '',
    startsOn: localDate(new Date()),
    endsOn: '',
    note: '',
  });
  const [mistakes, setMistakes] = useState<readonly { code: EnterLabourDisputeErrorCode; field: readonly string[] | null }[]>(
    [],
  );
  const member = members.find(({ id }) => id === told.memberId);
  const mistakeOf = (...fields: string[]) => {
    const found = mistakes.find(({ field }) => fields.includes(field?.[0] ?? ''));
    return found ? t(`enterLabourDispute.${found.code}`) : null;
  };
  const change = (part: Partial<typeof told>) => setTold({ ...told, ...part });
  const send = async () => {
    const input = {
      ...told,
      locationId: told.locationId || null,
      endsOn: told.endsOn || null,
      note: told.note || null,
    };
    const payload = (await act({ input }))?.enterLabourDispute;
    if (!payload) return;
    setMistakes(payload.userErrors);
    if (payload.userErrors.length > 0) return;
    announce(t('disputes.entered'));
    entered();
  };
  return (
    <Form
      title={t('disputes.enter')}
      doWords={t('disputes.doEnter')}
      mistakes={mistakes.map(({ code }) => code)}
      {...{ isPending, send, cancel }}
    >
      <SelectField
        id="staking-lid"
        label={t('disputes.member')}
        error={mistakeOf('memberId')}
        chosen={told.memberId}
        options={members.map(({ id, name }) => [id, name] as const)}
        choose={memberId => change({ memberId, locationId: '' })}
      />
      <SelectField
        id="staking-locatie"
        label={t('disputes.location')}
        error={mistakeOf('locationId')}
        chosen={told.locationId}
        options={[
          ['', t('disputes.everywhere')],
          ...(member?.locations ?? []).map(({ id, name, place }) => [id, `${name}, ${place}`] as const),
        ]}
        choose={locationId => change({ locationId })}
      />
      <TextField
        id="staking-eerste-dag"
        type="date"
        label={t('disputes.firstDay')}
        value={told.startsOn}
        change={startsOn => change({ startsOn })}
      />
      <TextField
        id="staking-laatste-dag"
        type="date"
        label={t('disputes.lastDay')}
        hint={t('disputes.lastDayWhy')}
        error={mistakeOf('endsOn')}
        value={told.endsOn}
        change={endsOn => change({ endsOn })}
      />
      <TextArea
        id="staking-toelichting"
        label={t('disputes.note')}
        hint={t('disputes.noteWhy')}
        error={mistakeOf('note')}
        value={told.note}
        change={note => change({ note })}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('disputes.kept')} />}
    </Form>
  );
}
