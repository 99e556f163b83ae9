import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { freeSpan, weekdays } from './drafted-weeks.ts';
import type { DraftedSpan, DraftedWeek } from './drafted-weeks.ts';
import './combination-job.css';

interface Props {
  readonly week: DraftedWeek;
  readonly number: number;
  /** The two employers, each with its name. */
  readonly employers: readonly (readonly [id: string, name: string])[];
  readonly change: (week: DraftedWeek) => void;
}

/** One week, day by day: where, and from when until when. Under one another on a phone. */
export function WeekEditor({ week, number, employers, change }: Props) {
  return (
    <fieldset>
      <legend class="field__legend">{t('combination.week', { week: number })}</legend>
      <div class="week-editor">
        {weekdays.map(day => (
          <DayEditor
            key={day}
            {...{ day, number, employers }}
            spans={week[day]}
            change={spans => change({ ...week, [day]: spans })}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface DayProps extends Pick<Props, 'number' | 'employers'> {
  readonly day: (typeof weekdays)[number];
  readonly spans: readonly DraftedSpan[];
  readonly change: (spans: readonly DraftedSpan[]) => void;
}

/** The work of one day, span by span; one that is made free again goes. */
function DayEditor({ day, number, employers, spans, change }: DayProps) {
  const name = t(`weekday.${day}`);
  const set = (index: number, part: Partial<DraftedSpan>) => {
    const next = spans.with(index, { ...spans[index]!, ...part });
    const worked = next.filter(({ memberId }) => memberId);
    change(worked.length > 0 ? worked : [next[0]!]);
  };
  return (
    <>
      {spans.map((told, index) => (
        <div class="week-editor__day" key={index}>
          <SelectField
            id={`waar-${number}-${day}-${index}`}
            label={index === 0 ? name : t('combination.span', { day: name, span: index + 1 })}
            chosen={told.memberId}
            options={[['', t('combination.free')] as const, ...employers]}
            choose={memberId => set(index, { memberId })}
          />
          {told.memberId && <Times id={`${number}-${day}-${index}`} told={told} set={part => set(index, part)} />}
        </div>
      ))}
      {spans.at(-1)!.memberId && spans.length < mostSpans && (
        <p>
          <Button kind="subtle" onPress={() => change([...spans, { ...freeSpan, memberId: spans.at(-1)!.memberId }])}>
            {t('combination.addSpan', { day: name })}
          </Button>
        </p>
      )}
    </>
  );
}

/** As many as a version that is there already may have; the law says no to more by itself. */
const mostSpans = 3;

interface TimesProps {
  readonly id: string;
  readonly told: DraftedSpan;
  readonly set: (part: Partial<DraftedSpan>) => void;
}

const Times = ({ id, told, set }: TimesProps) => (
  <>
    <div class="week-editor__times">
      <TextField
        id={`van-${id}`}
        type="time"
        label={t('combination.from')}
        value={told.from}
        change={from => set({ from })}
      />
      <TextField
        id={`tot-${id}`}
        type="time"
        label={t('combination.until')}
        value={told.until}
        change={until => set({ until })}
      />
    </div>
    <TextField
      id={`pauze-${id}`}
      type="number"
      min={0}
      label={t('combination.break')}
      value={told.breakMinutes}
      change={breakMinutes => set({ breakMinutes })}
    />
  </>
);
