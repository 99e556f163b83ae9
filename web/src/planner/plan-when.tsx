import { t } from '../language/language.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Field } from '../ui/field.tsx';
import type { PartProps } from './plan-form.tsx';

/** Day, start and end by the clock here; where the clock shows a time twice, which of the two. */
export function PlanWhen({ wish, change, planning }: PartProps) {
  const { mistakeOf, refusal } = planning;
  // Another time is another moment.
  const forget = { startsAt: '', endsAt: '' };
  return (
    <fieldset class="card plan__part">
      <legend class="plan__legend">{t('plan.when')}</legend>
      <div class="plan__fields">
        <TextField
          id="dag"
          type="date"
          label={t('plan.day')}
          value={wish.day}
          change={day => change({ day, ...forget })}
        />
        <TimeField
          id="begin"
          name="from"
          label={t('plan.from')}
          error={mistakeOf('startsAt')}
          value={wish.from}
          change={from => change({ from, ...forget })}
        />
        <TimeField
          id="einde"
          name="until"
          label={t('plan.until')}
          error={mistakeOf('endsAt')}
          value={wish.until}
          change={until => change({ until, ...forget })}
        />
        <TextField
          id="laatste-dag"
          type="date"
          label={t('plan.lastDay')}
          hint={t('plan.lastDayWhy')}
          value={wish.lastDay}
          change={lastDay => change({ lastDay, ...forget })}
        />
        <TextField
          id="pauze"
          label={t('plan.break')}
          hint={t('plan.breakWhy')}
          error={mistakeOf('breakMinutes')}
          value={wish.breakMinutes}
          change={breakMinutes => change({ breakMinutes })}
        />
      </div>
      {(['startsAt', 'endsAt'] as const).map(field => (
        <WhichTime
          key={field}
          field={field}
          isAsked={refusal.mistakes.some(one => one.code === 'AMBIGUOUS_TIME' && one.field?.includes(field))}
          possible={refusal.possibleTimes}
          chosen={wish[field]}
          choose={moment => change({ [field]: moment })}
        />
      ))}
    </fieldset>
  );
}

interface TimeProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly change: (value: string) => void;
}

function TimeField({ id, name, label, value, error, change }: TimeProps) {
  return (
    <Field id={id} label={label} error={error}>
      {attributes => (
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="time"
          name={name}
          value={value}
          {...attributes}
          onInput={event => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface WhichProps {
  readonly field: 'startsAt' | 'endsAt';
  readonly isAsked: boolean;
  readonly possible: readonly string[];
  readonly chosen: string;
  readonly choose: (moment: string) => void;
}

/** The night in which the clocks go back has an hour twice: before, in summer time, and after. */
function WhichTime({ field, isAsked, possible, chosen, choose }: WhichProps) {
  if (!isAsked && !chosen) return null;
  const words = (moment: string) => t(moment.endsWith('+02:00') ? 'plan.inSummer' : 'plan.inWinter');
  return (
    <SelectField
      id={`welke-${field}`}
      label={t(field === 'startsAt' ? 'plan.whichStart' : 'plan.whichEnd')}
      chosen={chosen}
      options={[['', t('plan.choose')], ...possible.map(one => [one, `${one.slice(11, 16)} ${words(one)}`] as const)]}
      choose={choose}
    />
  );
}
