import { useState } from 'preact/hooks';
import { PersonFinder, type Person } from '../administration/person-finder.tsx';
import { DraftCombinationJobDocument, TryCombinationJobDocument } from '../generated/combination-job.ts';
import type { CombinationJobCardFragment, CombinationJobRuleFragment, DraftCombinationJobErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { useRested } from '../graph/use-rested.ts';
import { t } from '../language/language.ts';
import { daysLater, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { draftOf, freeWeek, inputOf } from './drafted-weeks.ts';
import type { DraftedWeek } from './drafted-weeks.ts';
import { RulesList } from './rules-list.tsx';
import { WeekEditor } from './week-editor.tsx';

interface Employer {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

interface Props {
  readonly member: Employer & { readonly slug: string };
  readonly others: readonly Employer[];
  /** The version that it replaces; null for a new job. */
  readonly before: CombinationJobCardFragment | null;
  readonly cancel: () => void;
  readonly done: () => void;
}

const mostWeeks = 13;

/** Weeks at two employers, with what the law says of them while they are being drafted. */
export function JobForm({ member, others, before, cancel, done }: Props) {
  const { act, isPending, trouble } = useMutation(DraftCombinationJobDocument);
  const [person, setPerson] = useState<Person | null>(before?.professional ?? null);
  const [otherMemberId, setOther] = useState(otherOf(before, member.id) ?? others[0]?.id ?? '');
  const [startsOn, setStartsOn] = useState(daysLater(localDate(new Date()), 28));
  const [endsOn, setEndsOn] = useState('');
  const [weeks, setWeeks] = useState<DraftedWeek[]>(before ? draftOf(before.weeks) : [freeWeek]);
  const [mistakes, setMistakes] = useState<readonly DraftCombinationJobErrorCode[]>([]);
  const wordsOf = (...codes: DraftCombinationJobErrorCode[]) => {
    const found = mistakes.find(code => codes.includes(code));
    return found ? t(`draftCombinationJob.${found}`) : null;
  };
  const send = async () => {
    if (!person) return setMistakes(['NOT_EMPLOYED']);
    if (!startsOn) return setMistakes(['INVALID_PERIOD']);
    const where = { memberId: member.id, otherMemberId, professionalId: person.id, replacesId: before?.id ?? null };
    const input = { ...where, weeks: inputOf(weeks), startsOn, endsOn: endsOn || null };
    const payload = (await act({ input }))?.draftCombinationJob;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('combination.drafted'));
    done();
  };
  const other = others.find(({ id }) => id === otherMemberId);
  const employers = [member, ...(other ? [other] : [])].map(({ id, shortName }) => [id, shortName] as const);
  const ofWeeks = wordsOf('NO_WEEKS', 'ONE_EMPLOYER', 'TOO_MANY_WEEKS', 'NOT_A_TIME', 'INVALID_BREAK', 'BREAKS_THE_LAW', 'NOT_TO_REPLACE', 'ALREADY_PROPOSED');
  return (
    <Form
      title={t(before ? 'combination.draftVersion' : 'combination.draft')}
      doWords={t('combination.doDraft')}
      {...{ isPending, mistakes, send, cancel }}
    >
      {before ? (
        <p>{before.professional?.name}</p>
      ) : (
        <PersonFinder place={{ slug: member.slug, memberId: member.id }} chosen={person} choose={setPerson} error={wordsOf('NOT_EMPLOYED')} />
      )}
      {!before && (
        <SelectField
          id="baan-ander"
          label={t('combination.other')}
          error={wordsOf('UNKNOWN_EMPLOYER')}
          chosen={otherMemberId}
          options={others.map(({ id, name }) => [id, name] as const)}
          choose={setOther}
        />
      )}
      <TextField id="baan-van" type="date" label={t('engagement.firstDay')} error={wordsOf('INVALID_PERIOD')} value={startsOn} change={setStartsOn} />
      <TextField id="baan-tot" type="date" label={t('combination.lastDay')} hint={t('combination.lastDayWhy')} value={endsOn} change={setEndsOn} />
      {weeks.map((week, index) => (
        <WeekEditor
          key={index}
          number={index + 1}
          week={week}
          employers={employers}
          change={next => setWeeks(weeks.with(index, next))}
        />
      ))}
      <p class="row">
        {weeks.length < mostWeeks && (
          <Button kind="secondary-action" onPress={() => setWeeks([...weeks, weeks.at(-1) ?? freeWeek])}>
            {t('combination.addWeek')}
          </Button>
        )}
        {weeks.length > 1 && (
          <Button kind="subtle" onPress={() => setWeeks(weeks.slice(0, -1))}>
            {t('combination.removeWeek')}
          </Button>
        )}
      </p>
      <WhatTheLawSays slug={member.slug} otherMemberId={otherMemberId} weeks={weeks} startsOn={startsOn} />
      {ofWeeks && (
        <Notice tone="bad">
          <p>{ofWeeks}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}

function otherOf(before: CombinationJobCardFragment | null, memberId: string): string | null {
  const employers = [before?.firstEmployer?.id, before?.secondEmployer?.id];
  return employers.find(id => id && id !== memberId) ?? null;
}

interface TryProps {
  readonly slug: string;
  readonly otherMemberId: string;
  readonly weeks: readonly DraftedWeek[];
  readonly startsOn: string;
}

/** Asked once the hands rest; says nothing while the weeks cannot be yet. */
function WhatTheLawSays({ slug, otherMemberId, weeks, startsOn }: TryProps) {
  const asked = useRested(JSON.stringify(inputOf(weeks)));
  const isPaused = !startsOn || !otherMemberId || !asked;
  const told = asked ? (JSON.parse(asked) as ReturnType<typeof inputOf>) : [];
  const { data } = useQuery(TryCombinationJobDocument, { slug, otherMemberId, startsOn, weeks: told }, { isPaused });
  const findings: readonly CombinationJobRuleFragment[] | null = data?.member?.combinationJobTryOut ?? null;
  return (
    <div role="status">
      {findings?.length === 0 && <p class="small">{t('combination.lawful')}</p>}
      {findings && <RulesList findings={findings} />}
    </div>
  );
}
