import { useState } from 'preact/hooks';
import type { CopyWeekMutation } from '../generated/operations.ts';
import { CopyWeekDocument } from '../generated/plan.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, daysLater, mondayOf } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { deskAddress } from './desk-address.ts';

interface Props {
  readonly slug: string;
  readonly monday: string;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
}

type Answer = NonNullable<CopyWeekMutation['copyWeek']>;

/** The week of one department again, as drafts in another week. */
export function CopyWeek({ slug, monday, departments }: Props) {
  const { act, isPending, trouble } = useMutation(CopyWeekDocument);
  const [chosen, setChosen] = useState(departments[0]?.id ?? '');
  const [to, setTo] = useState(daysLater(monday, 7));
  const [answer, setAnswer] = useState<Answer | null>(null);
  const copy = async (skipDates: readonly string[] = []) => {
    const input = { departmentId: chosen, from: monday, to, skipDates: [...skipDates] };
    const payload = (await act({ input }))?.copyWeek;
    if (!payload) return;
    setAnswer(payload);
    const code = payload.userErrors[0]?.code;
    announce(code ? t(`planMistake.${code}`) : t('plan.copied', { count: payload.shifts.length }));
  };
  return (
    <details class="copy-week">
      <summary class="go">{t('plan.copyWeek')}</summary>
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          if (!isPending) void copy();
        }}
      >
        <SelectField
          id="kopie-afdeling"
          label={t('desk.department')}
          chosen={chosen}
          options={departments.map(({ id, name }) => [id, name] as const)}
          choose={setChosen}
        />
        <TextField id="kopie-naar" type="date" label={t('plan.copyTo')} value={to} change={setTo} />
        <p>
          <Button type="submit" kind="secondary-action" isPending={isPending}>
            {t('plan.doCopy')}
          </Button>
        </p>
        {answer && (
          <Copied answer={answer} to={deskAddress(slug, mondayOf(to), null)} skip={dates => void copy(dates)} />
        )}
        {trouble && <TroubleNotice trouble={trouble} kept={t('desk.kept')} />}
      </form>
    </details>
  );
}

interface CopiedProps {
  readonly answer: Answer;
  readonly to: string;
  readonly skip: (dates: readonly string[]) => void;
}

function Copied({ answer: { shifts, userErrors, impossibleDates }, to, skip }: CopiedProps) {
  const mistake = userErrors[0];
  const dates = [...new Set(impossibleDates.map(({ date }) => date))];
  return (
    <Notice tone={mistake ? 'warn' : 'good'}>
      <p>{mistake ? t(`planMistake.${mistake.code}`) : t('plan.copied', { count: shifts.length })}</p>
      {dates.length > 0 && <p>{dates.map(date => dateText(date)).join(', ')}</p>}
      {dates.length > 0 && <Button onPress={() => skip(dates)}>{t('plan.skipDates', { count: dates.length })}</Button>}
      {!mistake && (
        <ButtonLink href={to} kind="secondary-action">
          {t('plan.toCopy')}
        </ButtonLink>
      )}
    </Notice>
  );
}
