import { useState } from 'preact/hooks';
import type { ConsultationMode, PlannedPoolFragment, RequestConsultationErrorCode } from '../generated/operations.ts';
import { RequestConsultationDocument } from '../generated/planner-pools.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { instantAt, daysLater } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { PlannerMember } from './planner-pools-page.tsx';

interface Props {
  readonly member: PlannerMember;
  readonly pool: PlannedPoolFragment;
  readonly today: string;
  readonly asked: () => void;
  readonly cancel: () => void;
}

const usualWish = (member: PlannerMember, pool: PlannedPoolFragment, today: string) => ({
  subject: '',
  departmentId: member.departments[0]?.id ?? '',
  professionId: pool.professions[0]?.id ?? '',
  mode: 'PHONE' as ConsultationMode,
  day: daysLater(today, 1),
  from: '09:00',
  until: '17:00',
});
type Wish = ReturnType<typeof usualWish>;

const modes = ['PHONE', 'VIDEO', 'ON_SITE'] as const;
const ofSubject: readonly RequestConsultationErrorCode[] = [
  'SUBJECT_MISSING',
  'SUBJECT_TOO_LONG',
  'SUBJECT_NAMES_PATIENT',
];

/** What is needed, of whom and when; not a word about a patient. */
export function ConsultationForm({ member, pool, today, asked, cancel }: Props) {
  const { act, isPending, trouble } = useMutation(RequestConsultationDocument);
  const [wish, setWish] = useState<Wish>(() => usualWish(member, pool, today));
  const [mistakes, setMistakes] = useState<readonly RequestConsultationErrorCode[]>([]);
  const change = (part: Partial<typeof wish>) => setWish({ ...wish, ...part });
  const { day, from, until, ...what } = wish;
  const [startsAt, endsAt] = [instantAt(day, from), instantAt(day, until)];
  const send = async () => {
    if (!startsAt || !endsAt) return setMistakes(['BEGUN']);
    const payload = (await act({ input: { poolId: pool.id, ...what, startsAt, endsAt } }))?.requestConsultation;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (!payload.consultationRequest) return;
    announce(t('consultation.isAsked'));
    asked();
  };
  const subjectMistake = mistakes.find(code => ofSubject.includes(code));
  const others = mistakes.filter(code => !ofSubject.includes(code));
  return (
    <Form title={t('consultation.ask')} doWords={t('consultation.doAsk')} {...{ isPending, mistakes, send, cancel }}>
      <TextField
        id="advies-onderwerp"
        label={t('consultation.subject')}
        hint={t('consultation.subjectWhat')}
        error={subjectMistake ? t(`requestConsultation.${subjectMistake}`) : null}
        value={wish.subject}
        change={subject => change({ subject })}
      />
      <WhatAndWhen {...{ wish, change, member, pool }} />
      {others.map(code => (
        <Notice tone="warn" key={code}>
          <p>{t(`requestConsultation.${code}`)}</p>
        </Notice>
      ))}
      {trouble && <TroubleNotice trouble={trouble} kept={t('consultation.kept')} />}
    </Form>
  );
}

interface FieldProps extends Pick<Props, 'member' | 'pool'> {
  readonly wish: Wish;
  readonly change: (part: Partial<Wish>) => void;
}

function WhatAndWhen({ wish, change, member, pool }: FieldProps) {
  const { day, from, until } = wish;
  return (
    <>
      <SelectField
        id="advies-functie"
        label={t('filter.profession')}
        chosen={wish.professionId}
        options={pool.professions.map(one => [one.id, professionName(one)] as const)}
        choose={professionId => change({ professionId })}
      />
      <SelectField
        id="advies-afdeling"
        label={t('desk.department')}
        chosen={wish.departmentId}
        options={member.departments.map(({ id, name }) => [id, name] as const)}
        choose={departmentId => change({ departmentId })}
      />
      <SelectField
        id="advies-hoe"
        label={t('consultation.how')}
        chosen={wish.mode}
        options={modes.map(mode => [mode, t(`consultationMode.${mode}`)] as const)}
        choose={mode => change({ mode: mode as ConsultationMode })}
      />
      <div class="quick">
        <TextField
          id="advies-dag"
          type="date"
          label={t('offer.day')}
          value={day}
          change={one => change({ day: one })}
        />
        <TextField
          id="advies-van"
          type="time"
          label={t('offer.from')}
          value={from}
          change={one => change({ from: one })}
        />
        <TextField
          id="advies-tot"
          type="time"
          label={t('offer.until')}
          value={until}
          change={one => change({ until: one })}
        />
      </div>
    </>
  );
}
