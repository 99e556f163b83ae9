import { t } from '../language/language.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { weekdays } from './drafted-weeks.ts';
import type { DraftedDay, DraftedWeek } from './drafted-weeks.ts';
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
        {weekdays.map(day => {
          const told = week[day];
          const set = (part: Partial<DraftedDay>) => change({ ...week, [day]: { ...told, ...part } });
          return (
            <div class="week-editor__day" key={day}>
              <SelectField
                id={`waar-${number}-${day}`}
                label={t(`weekday.${day}`)}
                chosen={told.memberId}
                options={[['', t('combination.free')] as const, ...employers]}
                choose={memberId => set({ memberId })}
              />
              {told.memberId && <Times id={`${number}-${day}`} told={told} set={set} />}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

interface TimesProps {
  readonly id: string;
  readonly told: DraftedDay;
  readonly set: (part: Partial<DraftedDay>) => void;
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
