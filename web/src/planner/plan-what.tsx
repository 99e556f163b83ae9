import type { BookingMode, ShiftKind } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { professionName } from '../shift/profession-name.ts';
import { Check } from '../ui/check.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { PartProps } from './plan-form.tsx';
import { PlanSupervisor } from './plan-supervisor.tsx';

const kinds: readonly ShiftKind[] = ['REGULAR', 'PRESENCE_DUTY', 'ON_CALL_AVAILABILITY', 'STANDBY'];
const bookings: readonly BookingMode[] = ['PLANNER', 'DIRECT'];

/** Where, for whom, how many, and how places are given out. */
export function PlanWhat(part: PartProps) {
  const { wish, change, choices, planning } = part;
  const { mistakeOf } = planning;
  return (
    <fieldset class="card plan__part">
      <legend class="plan__legend">{t('plan.what')}</legend>
      <div class="plan__fields">
        <SelectField
          id="afdeling"
          label={t('desk.department')}
          error={mistakeOf('departmentId')}
          chosen={wish.departmentId}
          options={choices.departments.map(({ id, name }) => [id, name] as const)}
          choose={departmentId => change({ departmentId })}
        />
        <SelectField
          id="functie"
          label={t('facts.profession')}
          error={mistakeOf('professionId')}
          chosen={wish.professionId}
          options={choices.professions.map(one => [one.id, professionName(one)] as const)}
          choose={professionId => change({ professionId })}
        />
        <SelectField
          id="soort"
          label={t('facts.kind')}
          chosen={wish.kind}
          options={kinds.map(kind => [kind, t(`shiftKind.${kind}`)] as const)}
          choose={kind => change({ kind: kind as ShiftKind })}
        />
        <TextField
          id="plekken"
          label={t('facts.places')}
          error={mistakeOf('places')}
          value={wish.places}
          change={places => change({ places })}
        />
        <SelectField
          id="inschrijven"
          label={t('plan.booking')}
          chosen={wish.booking}
          options={bookings.map(booking => [booking, t(`booking.${booking}`)] as const)}
          choose={booking => change({ booking: booking as BookingMode })}
        />
      </div>
      <Check
        words={t('plan.learning')}
        hint={t('plan.learningWhy')}
        isChosen={wish.isLearning}
        toggle={() => change({ isLearning: !wish.isLearning })}
      />
      {wish.isLearning && <PlanSupervisor {...part} />}
    </fieldset>
  );
}
