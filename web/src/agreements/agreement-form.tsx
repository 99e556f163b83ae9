import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { AgreementPlacesQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { departmentKinds } from '../shift/department-kinds.ts';
import { professionName } from '../shift/profession-name.ts';
import { CheckGroup } from '../ui/check-group.tsx';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { ShownAgreement } from './agreement-page.tsx';
import { AnnexFields } from './annex-fields.tsx';
import { isMemberOn } from './still-member.ts';
import { toldOf } from './told-agreement.ts';
import type { ToldAgreement } from './told-agreement.ts';
import { useDrafting } from './use-drafting.ts';
import './agreements.css';

interface Props {
  readonly places: AgreementPlacesQuery;
  readonly before: ShownAgreement | null;
  /** Null: a new agreement, or the next version. */
  readonly draftId: string | null;
}

export function AgreementForm({ places, before, draftId }: Props) {
  const { route } = useLocation();
  const { keep, mistakeOf, mistakes, isPending, trouble } = useDrafting(before, draftId);
  const [told, setTold] = useState(() => toldOf(before, draftId === null, localDate(new Date())));
  const change = (over: Partial<ToldAgreement>) => setTold({ ...told, ...over });
  return (
    <Form
      doWords={t('agreement.doDraft')}
      send={() => keep(told)}
      cancel={() => route(before ? `/overeenkomsten/${before.id}` : '/overeenkomsten')}
      {...{ isPending, mistakes }}
    >
      <TextField
        id="overeenkomst-titel"
        label={t('agreement.title.field')}
        error={mistakeOf('title')}
        value={told.title}
        change={title => change({ title })}
      />
      <Scope {...{ places, told, change, mistakeOf }} />
      <Days {...{ told, change, mistakeOf }} />
      <AnnexFields annexes={told.annexes} error={mistakeOf('annexes')} change={annexes => change({ annexes })} />
      {mistakeOf('cooperationAgreementId') && (
        <p class="field__error" role="alert">
          {mistakeOf('cooperationAgreementId')}
        </p>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('agreement.kept')} />}
    </Form>
  );
}

interface PartProps {
  readonly told: ToldAgreement;
  readonly change: (over: Partial<ToldAgreement>) => void;
  readonly mistakeOf: (name: string) => string | null;
}

function Scope({ places, told, change, mistakeOf }: PartProps & Pick<Props, 'places'>) {
  // Who is gone by then is no choice; who was chosen before stays to be seen, and to be left out.
  const members = (places.members ?? []).filter(
    one => isMemberOn(one, told.startsOn) || told.memberIds.includes(one.id),
  );
  return (
    <div class="agreement-scope stack">
      <CheckGroup
        id="overeenkomst-leden"
        legend={t('agreement.parties')}
        choices={members.map(({ id, name }) => [id, name] as const)}
        chosen={told.memberIds}
        choose={memberIds => change({ memberIds })}
        error={mistakeOf('memberIds')}
      />
      <CheckGroup
        id="overeenkomst-afdelingen"
        legend={t('agreement.kinds')}
        hint={t('agreement.kinds.why')}
        choices={departmentKinds.map(kind => [kind, t(`department.${kind}`)] as const)}
        chosen={told.departmentKinds as (typeof departmentKinds)[number][]}
        choose={kinds => change({ departmentKinds: kinds })}
        error={null}
      />
      <CheckGroup
        id="overeenkomst-functies"
        legend={t('agreement.professions')}
        hint={t('agreement.professions.why')}
        choices={(places.professions ?? []).map(one => [one.id, professionName(one)] as const)}
        chosen={told.professionIds}
        choose={professionIds => change({ professionIds })}
        error={mistakeOf('professionIds')}
      />
    </div>
  );
}

function Days({ told, change, mistakeOf }: PartProps) {
  const months = (name: 'noticeMonths' | 'renewalMonths' | 'runOffMonths') => ({
    id: `overeenkomst-${name}`,
    type: 'number' as const,
    min: 0,
    max: 120,
    value: told[name],
    error: mistakeOf(name),
    change: (value: string) => change({ [name]: value }),
  });
  const day = (name: 'startsOn' | 'endsOn') => ({
    id: `overeenkomst-${name}`,
    type: 'date' as const,
    value: told[name],
    error: mistakeOf(name),
    change: (value: string) => change({ [name]: value }),
  });
  return (
    <>
      <TextField {...day('startsOn')} label={t('agreement.firstDay')} hint={t('agreement.firstDay.why')} />
      <TextField {...day('endsOn')} label={t('agreement.lastDay')} hint={t('agreement.lastDay.why')} />
      <TextField {...months('noticeMonths')} label={t('agreement.notice.field')} hint={t('agreement.notice.why')} />
      <TextField {...months('renewalMonths')} label={t('agreement.renewal.field')} hint={t('agreement.renewal.why')} />
      <TextField {...months('runOffMonths')} label={t('agreement.runOff.field')} hint={t('agreement.runOff.why')} />
    </>
  );
}
