import type { SheetFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { HoursWish } from './hours-wish.ts';

interface Props {
  /** Beginning of the ids: several forms may be open. */
  readonly id: string;
  readonly wish: HoursWish;
  readonly kind: SheetFragment['kind'];
  readonly change: (part: Partial<HoursWish>) => void;
  readonly possibleTimes: readonly string[];
  readonly mistakeAt: (field: string) => string | null;
}

/** Day, start, end, break, and calls while on call: large, so that a thumb finds them. */
export function HoursFields({ id, wish, kind, change, possibleTimes, mistakeAt }: Props) {
  const forget = { startsAt: '', endsAt: '' };
  const isOnCall = kind === 'ON_CALL_AVAILABILITY' || kind === 'STANDBY';
  return (
    <div class="hours-fields">
      <TextField
        id={`${id}-dag`}
        type="date"
        label={t('hours.day')}
        value={wish.day}
        change={day => change({ day, ...forget })}
      />
      <TextField
        id={`${id}-van`}
        type="time"
        label={t('hours.from')}
        error={mistakeAt('startsAt')}
        value={wish.from}
        change={from => change({ from, ...forget })}
      />
      <TextField
        id={`${id}-tot`}
        type="time"
        label={t('hours.until')}
        error={mistakeAt('endsAt')}
        value={wish.until}
        change={until => change({ until, ...forget })}
      />
      {!isOnCall && (
        <TextField
          id={`${id}-pauze`}
          type="number"
          min={0}
          label={t('hours.break')}
          error={mistakeAt('breakMinutes')}
          value={wish.breakMinutes}
          change={breakMinutes => change({ breakMinutes })}
        />
      )}
      {possibleTimes.length > 0 && <WhichTime id={id} wish={wish} change={change} possibleTimes={possibleTimes} />}
      {isOnCall && <Calls id={id} wish={wish} change={change} mistake={mistakeAt('calls')} />}
    </div>
  );
}

type WhichProps = Pick<Props, 'id' | 'wish' | 'change' | 'possibleTimes'>;

/** The night in which the clocks go back has an hour twice: before, in summer time, and after. */
function WhichTime({ id, wish, change, possibleTimes }: WhichProps) {
  const isOfStart = possibleTimes.some(one => one.slice(0, 16) === `${wish.day}T${wish.from}`);
  const words = (moment: string) => t(moment.endsWith('+02:00') ? 'hours.inSummer' : 'hours.inWinter');
  return (
    <SelectField
      id={`${id}-welke`}
      label={t('hours.which')}
      chosen={isOfStart ? wish.startsAt : wish.endsAt}
      options={[
        ['', t('hours.choose')],
        ...possibleTimes.map(one => [one, `${one.slice(11, 16)} ${words(one)}`] as const),
      ]}
      choose={moment => change(isOfStart ? { startsAt: moment } : { endsAt: moment })}
    />
  );
}

interface CallsProps extends Pick<Props, 'id' | 'wish' | 'change'> {
  readonly mistake: string | null;
}

/** Of being on call only the calls are work. */
function Calls({ id, wish, change, mistake }: CallsProps) {
  const { calls } = wish;
  const set = (at: number, part: Partial<HoursWish['calls'][number]>) =>
    change({ calls: calls.map((call, index) => (index === at ? { ...call, ...part } : call)) });
  return (
    <fieldset class="hours-fields__calls">
      <legend class="field__legend">{t('hours.calls')}</legend>
      <p class="small muted">{t('hours.callsWhy')}</p>
      {calls.map((call, at) => (
        <div class="row" key={at}>
          <TextField
            id={`${id}-oproep-${at}-van`}
            type="time"
            label={t('hours.from')}
            error={at === 0 ? mistake : null}
            value={call.from}
            change={from => set(at, { from })}
          />
          <TextField
            id={`${id}-oproep-${at}-tot`}
            type="time"
            label={t('hours.until')}
            value={call.until}
            change={until => set(at, { until })}
          />
        </div>
      ))}
      <p class="row">
        <Button kind="secondary-action" onPress={() => change({ calls: [...calls, { from: '', until: '' }] })}>
          {t('hours.addCall')}
        </Button>
        {calls.length > 0 && (
          <Button kind="subtle" onPress={() => change({ calls: calls.slice(0, -1) })}>
            {t('hours.dropCall')}
          </Button>
        )}
      </p>
    </fieldset>
  );
}
