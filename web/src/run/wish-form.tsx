import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { PlacementLineFragment, SavePlacementWishErrorCode, WishChoicesQuery } from '../generated/operations.ts';
import { SavePlacementWishDocument } from '../generated/placement-acts.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { wishInput, wishOf } from './wish.ts';
import type { Wish } from './wish.ts';

interface Props {
  readonly wish: PlacementLineFragment | null;
  readonly department: string;
  readonly choices: WishChoicesQuery;
}

/** Where, from when, how many hours and what to learn; all of it can be left open. */
export function WishForm({ wish: known, department, choices }: Props) {
  const { act, isPending, trouble } = useMutation(SavePlacementWishDocument);
  const { route } = useLocation();
  const [wish, setWish] = useState(() => wishOf(known, department));
  const [mistake, setMistake] = useState<SavePlacementWishErrorCode | null>(null);
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const mistakeOf = (...codes: SavePlacementWishErrorCode[]) =>
    mistake && codes.includes(mistake) ? t(`placementError.${mistake}`) : null;
  const send = async () => {
    const payload = (await act({ input: wishInput(wish, known) }))?.savePlacementWish;
    if (!payload) return;
    const code = payload.userErrors[0]?.code ?? null;
    setMistake(code);
    announce(code ? t(`placementError.${code}`) : t('run.wishKept'));
    if (payload.placement && !code) route(`/run/plaatsing/${payload.placement.id}`);
  };
  const rest = mistake && !shown.includes(mistake) ? t(`placementError.${mistake}`) : null;
  return (
    <form
      class="card stack form"
      noValidate
      aria-label={t('run.wish')}
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) void send();
      }}
    >
      <WishFields wish={wish} choices={choices} change={change} mistakeOf={mistakeOf} />
      {rest && <p class="field__error">{rest}</p>}
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
      <p>
        <Button type="submit" isPending={isPending}>
          {t('run.keepWish')}
        </Button>
      </p>
    </form>
  );
}

interface FieldProps {
  readonly wish: Wish;
  readonly choices: WishChoicesQuery;
  readonly change: (part: Partial<Wish>) => void;
  readonly mistakeOf: (...codes: SavePlacementWishErrorCode[]) => string | null;
}

function WishFields({ wish, choices, change, mistakeOf }: FieldProps) {
  return (
    <>
      <SelectField
        id="wens-plek"
        label={t('run.where')}
        chosen={wish.place}
        options={placesIn(choices)}
        choose={place => change({ place })}
        error={mistakeOf('UNKNOWN_DEPARTMENT')}
      />
      <div class="quick">
        <TextField
          id="wens-van"
          type="date"
          label={t('run.firstDay')}
          value={wish.startsOn}
          change={startsOn => change({ startsOn })}
        />
        <TextField
          id="wens-tot"
          type="date"
          label={t('run.lastDay')}
          value={wish.endsOn}
          change={endsOn => change({ endsOn })}
          error={mistakeOf('INVALID_PERIOD')}
        />
        <TextField
          id="wens-uren"
          type="number"
          min={1}
          max={40}
          label={t('run.hoursAWeek')}
          value={wish.hours}
          change={hours => change({ hours })}
          error={mistakeOf('INVALID_HOURS')}
        />
      </div>
      <Field id="wens-leren" label={t('run.learn')} error={mistakeOf('TEXT_TOO_LONG', 'TEXT_NOT_STORABLE')}>
        {attributes => (
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            rows={4}
            value={wish.learning}
            {...attributes}
            onInput={event => change({ learning: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

const shown: readonly SavePlacementWishErrorCode[] = [
  'UNKNOWN_DEPARTMENT',
  'INVALID_PERIOD',
  'INVALID_HOURS',
  'TEXT_TOO_LONG',
  'TEXT_NOT_STORABLE',
];

/** Departments with places first, then members as a whole. */
function placesIn({ exchangeProgrammes, members }: WishChoicesQuery): (readonly [string, string])[] {
  const offered = (exchangeProgrammes ?? [])
    .flatMap(({ waves }) => waves.filter(({ status }) => status === 'LIVE'))
    .flatMap(({ places }) => places)
    .flatMap(({ department, member }) =>
      department
        ? [[`d:${department.id}`, [department.name, member?.shortName].filter(Boolean).join(', ')] as const]
        : [],
    );
  const once = [...new Map(offered).entries()].toSorted(([, one], [, other]) => one.localeCompare(other));
  const whole = (members ?? []).map(({ id, name }) => [`m:${id}`, t('run.somewhereAt', { member: name })] as const);
  return [['', t('run.anywhere')], ...once, ...whole];
}
