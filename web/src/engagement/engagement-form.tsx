import { useState } from 'preact/hooks';
import { DraftEngagementDocument, EngagementPlacesDocument } from '../generated/engagement.ts';
import type { DraftEngagementErrorCode, EngagementPlacesQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/check-group.tsx';
import { Empty } from '../ui/empty.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly slug: string;
  readonly cancel: () => void;
  readonly done: () => void;
}

/** A new engagement: with whom, as what, where and when. */
export function EngagementForm({ slug, ...rest }: Props) {
  const query = useQuery(EngagementPlacesDocument, { slug });
  return (
    <Answer of={query} part="member" cards={1}>
      {({ member, professions }) =>
        member?.professionalsOnOwnAccount?.length ? (
          <Fields member={member} professions={professions ?? []} {...rest} />
        ) : (
          <Empty why={t('engagement.nobody')}>
            <Button kind="secondary-action" onPress={rest.cancel}>
              {t('confirm.not')}
            </Button>
          </Empty>
        )
      }
    </Answer>
  );
}

interface FieldsProps extends Omit<Props, 'slug'> {
  readonly member: NonNullable<EngagementPlacesQuery['member']>;
  readonly professions: NonNullable<EngagementPlacesQuery['professions']>;
}

interface Told {
  readonly professionalId: string;
  readonly professionId: string;
  readonly departmentIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
}

function Fields({ member, professions, cancel, done }: FieldsProps) {
  const { act, isPending, trouble } = useMutation(DraftEngagementDocument);
  const [told, setTold] = useState<Told>({
    professionalId: member.professionalsOnOwnAccount?.[0]?.id ?? '',
    professionId: professions[0]?.id ?? '',
    departmentIds: [],
    startsOn: localDate(new Date()),
    endsOn: '',
  });
  const [mistakes, setMistakes] = useState<readonly DraftEngagementErrorCode[]>([]);
  const wordsOf = (...codes: DraftEngagementErrorCode[]) => {
    const found = mistakes.find(code => codes.includes(code));
    return found ? t(`draftEngagement.${found}`) : null;
  };
  const send = async () => {
    if (!told.startsOn || !told.endsOn) return setMistakes(['INVALID_PERIOD']);
    const input = { ...told, departmentIds: [...told.departmentIds], memberId: member.id };
    const payload = (await act({ input }))?.draftEngagement;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('engagement.drafted'));
    done();
  };
  const change = (part: Partial<Told>) => setTold({ ...told, ...part });
  return (
    <Form title={t('engagement.draft')} doWords={t('engagement.doDraft')} {...{ isPending, mistakes, send, cancel }}>
      <WhoAndWhat {...{ member, professions, told, change, wordsOf }} />
      <Days {...{ told, change }} mistake={wordsOf('INVALID_PERIOD', 'ALREADY_ENGAGED')} />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}

interface PartProps {
  readonly told: Told;
  readonly change: (part: Partial<Told>) => void;
}

interface WhoProps extends PartProps, Pick<FieldsProps, 'member' | 'professions'> {
  readonly wordsOf: (...codes: DraftEngagementErrorCode[]) => string | null;
}

const WhoAndWhat = ({ member, professions, told, change, wordsOf }: WhoProps) => (
  <>
    <SelectField
      id="opdracht-wie"
      label={t('engagement.who')}
      error={wordsOf('UNKNOWN_PROFESSIONAL')}
      chosen={told.professionalId}
      options={(member.professionalsOnOwnAccount ?? []).map(({ id, name }) => [id, name] as const)}
      choose={professionalId => change({ professionalId })}
    />
    <SelectField
      id="opdracht-functie"
      label={t('engagement.asWhat')}
      error={wordsOf('UNKNOWN_PROFESSION')}
      chosen={told.professionId}
      options={professions.map(one => [one.id, professionName(one)] as const)}
      choose={professionId => change({ professionId })}
    />
    <CheckGroup
      id="opdracht-afdelingen"
      legend={t('engagement.where')}
      hint={t('engagement.whereWhy')}
      choices={(member.departments ?? []).map(({ id, name }) => [id, name] as const)}
      chosen={told.departmentIds}
      choose={departmentIds => change({ departmentIds })}
      error={wordsOf('UNKNOWN_DEPARTMENT')}
    />
  </>
);

const Days = ({ told, change, mistake }: PartProps & { readonly mistake: string | null }) => (
  <>
    <TextField
      id="opdracht-van"
      type="date"
      label={t('engagement.firstDay')}
      value={told.startsOn}
      change={startsOn => change({ startsOn })}
    />
    <TextField
      id="opdracht-tot"
      type="date"
      label={t('engagement.lastDay')}
      min={localDate(new Date())}
      error={mistake}
      value={told.endsOn}
      change={endsOn => change({ endsOn })}
    />
  </>
);
