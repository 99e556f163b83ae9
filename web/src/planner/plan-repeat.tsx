import { t } from '../language/language.ts';
import { daysLater, mondayOf } from '../language/time.ts';
import { Check } from '../ui/check.tsx';
import { CheckGroup } from '../ui/check-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Planning, RepeatWish } from './use-planning.ts';
import { weekdayName } from './week.ts';

interface Props {
  readonly repeat: RepeatWish | null;
  readonly change: (repeat: RepeatWish | null) => void;
  readonly planning: Planning;
  /** Of the first. */
  readonly day: string;
}

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Also each week, until a day: at the same time by the clock, whatever the clocks do. */
export function PlanRepeat({ repeat, change, planning: { mistakeOf }, day }: Props) {
  const begin = () => change({ weekdays: [], until: daysLater(mondayOf(day), 27), skipDates: [] });
  return (
    <fieldset class="card plan__part">
      <legend class="plan__legend">{t('plan.repeat')}</legend>
      <Check words={t('plan.eachWeek')} isChosen={repeat !== null} toggle={() => (repeat ? change(null) : begin())} />
      {repeat && (
        <>
          <TextField
            id="tot-en-met"
            type="date"
            min={day}
            label={t('plan.repeatUntil')}
            error={mistakeOf('until')}
            value={repeat.until}
            change={until => change({ ...repeat, until, skipDates: [] })}
          />
          <CheckGroup
            id="weekdagen"
            legend={t('plan.weekdays')}
            hint={t('plan.weekdaysWhy')}
            choices={weekdays.map(one => [one, weekdayName(Number(one))] as const)}
            chosen={repeat.weekdays.map(one => String(one) as (typeof weekdays)[number])}
            choose={chosen => change({ ...repeat, weekdays: chosen.map(Number), skipDates: [] })}
            error={mistakeOf('weekdays')}
          />
        </>
      )}
    </fieldset>
  );
}
