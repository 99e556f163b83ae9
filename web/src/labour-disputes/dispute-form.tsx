import { useState } from 'preact/hooks';
import { DisputePlacesDocument } from '../generated/labour-disputes.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { TextArea } from '../planner/text-area.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { useEntering } from './use-entering.ts';
import type { ToldDispute } from './use-entering.ts';

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
      {({ members }) =>
        members && members.length > 0 ? <Fields members={members} {...props} /> : <Nowhere cancel={props.cancel} />
      }
    </Answer>
  );
}

/** Without a member there is no place to enter one for. */
const Nowhere = ({ cancel }: Pick<Props, 'cancel'>) => (
  <Empty why={t('disputes.noMembers')}>
    <Button kind="secondary-action" onPress={cancel}>
      {t('confirm.not')}
    </Button>
  </Empty>
);

function Fields({ members, cancel, entered }: Props & { readonly members: readonly Place[] }) {
  const { enter, isPending, trouble, mistakeOf, mistakes } = useEntering(entered);
  const [told, setTold] = useState<ToldDispute>({
    memberId: members[0]!.id,
    locationId: '',
    startsOn: localDate(new Date()),
    endsOn: '',
    note: '',
  });
  const field = (name: 'startsOn' | 'endsOn' | 'note') => ({
    id: `staking-${name}`,
    error: mistakeOf(name),
    value: told[name],
    change: (value: string) => setTold({ ...told, [name]: value }),
  });
  return (
    <Form
      title={t('disputes.enter')}
      doWords={t('disputes.doEnter')}
      send={() => enter(told)}
      {...{ isPending, mistakes, cancel }}
    >
      <Where members={members} told={told} change={setTold} mistakeOf={mistakeOf} />
      <TextField {...field('startsOn')} type="date" label={t('disputes.firstDay')} />
      <TextField {...field('endsOn')} type="date" label={t('disputes.lastDay')} hint={t('disputes.lastDayWhy')} />
      <TextArea {...field('note')} label={t('disputes.note')} hint={t('disputes.noteWhy')} />
      {trouble && <TroubleNotice trouble={trouble} kept={t('disputes.kept')} />}
    </Form>
  );
}

interface WhereProps {
  readonly members: readonly Place[];
  readonly told: ToldDispute;
  readonly change: (told: ToldDispute) => void;
  readonly mistakeOf: (field: string) => string | null;
}

/** The member, and one location of it or all. */
function Where({ members, told, change, mistakeOf }: WhereProps) {
  const locations = members.find(({ id }) => id === told.memberId)?.locations ?? [];
  return (
    <>
      <SelectField
        id="staking-lid"
        label={t('disputes.member')}
        error={mistakeOf('memberId')}
        chosen={told.memberId}
        options={members.map(({ id, name }) => [id, name] as const)}
        choose={memberId => change({ ...told, memberId, locationId: '' })}
      />
      <SelectField
        id="staking-locatie"
        label={t('disputes.location')}
        error={mistakeOf('locationId')}
        chosen={told.locationId}
        options={[
          ['', t('disputes.everywhere')],
          ...locations.map(({ id, name, place }) => [id, `${name}, ${place}`] as const),
        ]}
        choose={locationId => change({ ...told, locationId })}
      />
    </>
  );
}
