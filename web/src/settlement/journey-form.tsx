import { useState } from 'preact/hooks';
import type { EnterTravelCostErrorCode, EnterTravelCostInput } from '../generated/operations.ts';
import { EnterTravelCostDocument } from '../generated/settlement-desk.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/** Who went where, as the graph asks for it, with its words. */
export interface Trip {
  readonly key: string;
  readonly words: string;
  readonly asked: Pick<EnterTravelCostInput, 'hostMemberId' | 'detachmentAgreementId'>;
}

interface Props {
  readonly title: string;
  readonly whatTrip: string;
  readonly tripHint?: string;
  readonly trips: readonly Trip[];
  /** The trip that is chosen at first; left out: none, so that nobody is taken by mistake. */
  readonly first?: Trip;
  readonly changed: () => void;
  readonly close: () => void;
}

type Mistake = EnterTravelCostErrorCode | 'NO_TRIP';

/** Whose journey and where to, when, how far. */
export function JourneyForm({ title, whatTrip, tripHint, trips, first, changed, close }: Props) {
  const { act, isPending, trouble } = useMutation(EnterTravelCostDocument);
  const [wish, setWish] = useState({ trip: first?.key ?? '', day: localDate(new Date()), kilometres: '' });
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const change = (part: Partial<typeof wish>) => setWish(before => ({ ...before, ...part }));
  const wordsIf = (...codes: Mistake[]) => (mistake && codes.includes(mistake) ? mistakeWords(mistake) : null);
  const send = async () => {
    const trip = trips.find(({ key }) => key === wish.trip);
    if (!trip) return setMistake('NO_TRIP');
    if (!wish.day) return setMistake('INVALID_DAY');
    if (!/^\d{1,4}$/.test(wish.kilometres)) return setMistake('INVALID_DISTANCE');
    const input = { ...trip.asked, day: wish.day, kilometres: Number(wish.kilometres) };
    const done = (await act({ input }))?.enterTravelCost;
    if (!done) return;
    const code = done.userErrors[0]?.code ?? null;
    setMistake(code);
    if (code) return;
    announce(t('settlementTravel.entered'));
    close();
    changed();
  };
  return (
    <Form
      title={title}
      doWords={t('settlement.save')}
      mistakes={mistake ? [mistake] : []}
      cancel={close}
      {...{ isPending, send }}
    >
      <SelectField
        id="reis-naar"
        label={whatTrip}
        {...(tripHint && { hint: tripHint })}
        error={wordsIf('NO_TRIP', 'NOT_LENT')}
        chosen={wish.trip}
        options={[
          ...(first ? [] : [['', t('settlement.choose')] as const]),
          ...trips.map(({ key, words }) => [key, words] as const),
        ]}
        choose={trip => change({ trip })}
      />
      <DayAndDistance {...{ wish, change, wordsIf }} />
      {trouble && <TroubleNotice trouble={trouble} kept={t('settlementTravel.kept')} />}
    </Form>
  );
}

const mistakeWords = (mistake: Mistake): string =>
  mistake === 'NO_TRIP' ? t('settlementTravel.nobody') : t(`settlementTravelEnter.${mistake}`);

interface FieldsProps {
  readonly wish: { readonly day: string; readonly kilometres: string };
  readonly change: (part: { readonly day?: string; readonly kilometres?: string }) => void;
  readonly wordsIf: (...codes: Mistake[]) => string | null;
}

function DayAndDistance({ wish, change, wordsIf }: FieldsProps) {
  return (
    <>
      <TextField
        id="reis-dag"
        type="date"
        label={t('settlementTravel.day')}
        max={localDate(new Date())}
        error={wordsIf('INVALID_DAY', 'ALREADY_ENTERED')}
        value={wish.day}
        change={day => change({ day })}
      />
      <TextField
        id="reis-kilometers"
        type="number"
        min={1}
        max={600}
        label={t('settlementTravel.kilometres')}
        hint={t('settlementTravel.kilometresHint')}
        error={wordsIf('INVALID_DISTANCE')}
        value={wish.kilometres}
        change={kilometres => change({ kilometres })}
      />
    </>
  );
}
