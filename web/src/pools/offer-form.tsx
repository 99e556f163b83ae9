import { useState } from 'preact/hooks';
import type { OfferAvailabilityErrorCode } from '../generated/operations.ts';
import { OfferTimeDocument } from '../generated/pools.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { offerInput, usualOffer } from './offer.ts';
import type { Offer } from './offer.ts';

const ofTimes: readonly OfferAvailabilityErrorCode[] = ['ENDS_BEFORE_IT_STARTS', 'TOO_LONG'];

/** A quick way to offer time: a day, two times, and for how many weeks more. */
export function OfferForm({ offered }: { readonly offered: () => void }) {
  const { act, isPending, trouble } = useMutation(OfferTimeDocument);
  const [offer, setOffer] = useState(usualOffer);
  const [mistake, setMistake] = useState<OfferAvailabilityErrorCode | null>(null);
  const send = async () => {
    const payload = (await act({ input: offerInput(offer) }))?.offerAvailability;
    if (!payload) return;
    const code = payload.userErrors[0]?.code ?? null;
    setMistake(code);
    announce(code ? t(`offerAvailability.${code}`) : t('offer.offered', { count: payload.slots.length }));
    if (code === null) offered();
  };
  const mistakeOf = (isOfUntil: boolean) =>
    mistake && ofTimes.includes(mistake) === isOfUntil ? t(`offerAvailability.${mistake}`) : null;
  const change = (part: Partial<typeof offer>) => setOffer({ ...offer, ...part });
  return (
    <form
      class="card stack"
      noValidate
      aria-label={t('offer.do')}
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) void send();
      }}
    >
      <OfferFields {...{ offer, change, mistakeOf }} />
      {trouble && <TroubleNotice trouble={trouble} kept={t('offer.kept')} />}
      <p>
        <Button type="submit" isPending={isPending}>
          {t('offer.do')}
        </Button>
      </p>
    </form>
  );
}

interface FieldProps {
  readonly offer: Offer;
  readonly change: (part: Partial<Offer>) => void;
  /** What is wrong with its end, or with the rest of it. */
  readonly mistakeOf: (isOfUntil: boolean) => string | null;
}

function OfferFields({ offer, change, mistakeOf }: FieldProps) {
  return (
    <div class="quick">
      <TextField
        id="tijd-dag"
        type="date"
        label={t('offer.day')}
        value={offer.day}
        change={day => change({ day })}
        error={mistakeOf(false)}
      />
      <TextField
        id="tijd-van"
        type="time"
        label={t('offer.from')}
        value={offer.from}
        change={from => change({ from })}
      />
      <TextField
        id="tijd-tot"
        type="time"
        label={t('offer.until')}
        value={offer.until}
        change={until => change({ until })}
        error={mistakeOf(true)}
      />
      <SelectField
        id="tijd-herhaal"
        label={t('offer.repeat')}
        chosen={String(offer.repeatWeeks)}
        options={[0, 1, 3, 5, 7, 11, 12].map(weeks => [String(weeks), t('offer.weeks', { count: weeks })] as const)}
        choose={weeks => change({ repeatWeeks: Number(weeks) })}
      />
    </div>
  );
}
