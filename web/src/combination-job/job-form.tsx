import { PersonFinder } from '../administration/person-finder.tsx';
import { t } from '../language/language.ts';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { useDraftedJob } from './use-drafted-job.ts';
import type { Drafting, DraftProps } from './use-drafted-job.ts';
import { WeeksEditor } from './weeks-editor.tsx';
import { WhatTheLawSays } from './what-the-law-says.tsx';

type Props = DraftProps & { readonly cancel: () => void };

/** Weeks at two employers, with what the law says of them while they are being drafted. */
export function JobForm(props: Props) {
  const drafting = useDraftedJob(props);
  const { told, change, wordsOf, isPending, trouble, mistakes, send } = drafting;
  const { member, others, before, cancel } = props;
  const other = others.find(({ id }) => id === told.otherMemberId);
  const employers = [member, ...(other ? [other] : [])].map(({ id, shortName }) => [id, shortName] as const);
  const ofWeeks = wordsOf(
    'NO_WEEKS',
    'ONE_EMPLOYER',
    'TOO_MANY_WEEKS',
    'NOT_A_TIME',
    'INVALID_BREAK',
    'BREAKS_THE_LAW',
    'NOT_TO_REPLACE',
    'ALREADY_PROPOSED',
  );
  return (
    <Form
      title={t(before ? 'combination.draftVersion' : 'combination.draft')}
      doWords={t('combination.doDraft')}
      {...{ isPending, mistakes, send, cancel }}
    >
      {before ? <p>{before.professional?.name}</p> : <WhoAndWhere props={props} drafting={drafting} />}
      <Days drafting={drafting} />
      <WeeksEditor weeks={told.weeks} employers={employers} change={weeks => change({ weeks })} />
      <WhatTheLawSays slug={member.slug} {...told} />
      {ofWeeks && (
        <Notice tone="bad">
          <p>{ofWeeks}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}

interface PartProps {
  readonly drafting: Drafting;
}

function WhoAndWhere({ props: { member, others }, drafting }: PartProps & { readonly props: Props }) {
  const { told, change, wordsOf } = drafting;
  return (
    <>
      <PersonFinder
        place={{ slug: member.slug, memberId: member.id }}
        chosen={told.person}
        choose={person => change({ person })}
        error={wordsOf('NOT_EMPLOYED', 'NO_COOPERATION_AGREEMENT', 'FACTS_TOO_OLD')}
      />
      <SelectField
        id="baan-ander"
        label={t('combination.other')}
        error={wordsOf('UNKNOWN_EMPLOYER')}
        chosen={told.otherMemberId}
        options={others.map(({ id, name }) => [id, name] as const)}
        choose={otherMemberId => change({ otherMemberId })}
      />
    </>
  );
}

const Days = ({ drafting: { told, change, wordsOf } }: PartProps) => (
  <>
    <TextField
      id="baan-van"
      type="date"
      label={t('engagement.firstDay')}
      error={wordsOf('INVALID_PERIOD')}
      value={told.startsOn}
      change={startsOn => change({ startsOn })}
    />
    <TextField
      id="baan-tot"
      type="date"
      label={t('combination.lastDay')}
      hint={t('combination.lastDayWhy')}
      value={told.endsOn}
      change={endsOn => change({ endsOn })}
    />
  </>
);
