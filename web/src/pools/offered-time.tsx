import type { OfferedTimeFragment } from '../generated/operations.ts';
import { OwnAvailabilityDocument, WithdrawTimeDocument } from '../generated/pools.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { longDayText, spanText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { Row } from '../ui/row.tsx';
import { MissingPart, TroubleNotice } from '../ui/trouble-notice.tsx';
import { OfferForm } from './offer-form.tsx';

/** Time that she offers, with a quick way to offer more and one press to take it back. */
export function OfferedTime() {
  const pages = usePages(OwnAvailabilityDocument, { after: null }, data => data.me?.availability ?? null, false);
  const again = pages.first.askAgain;
  return (
    <section class="stack" aria-labelledby="tijd">
      <h2 class="utrecht-heading-2" id="tijd">
        {t('offer.title')}
      </h2>
      <p class="measure">{t('offer.why')}</p>
      <OfferForm offered={again} />
      <Answer of={pages.first} part="me" cards={1}>
        {() =>
          pages.isMissing ? (
            <MissingPart askAgain={pages.first.askAgain} />
          ) : pages.nodes.length === 0 ? (
            <Empty why={t('offer.none')} />
          ) : (
            <>
              <ul class="rows">
                {pages.nodes.map(slot => (
                  <SlotRow key={slot.id} slot={slot} changed={again} />
                ))}
              </ul>
              <More pages={pages} words={t('offer.more')} />
            </>
          )
        }
      </Answer>
    </section>
  );
}

function SlotRow({ slot, changed }: { readonly slot: OfferedTimeFragment; readonly changed: () => void }) {
  const { act, isPending, trouble } = useMutation(WithdrawTimeDocument);
  const words = `${longDayText(slot.startsAt)}, ${spanText(slot.startsAt, slot.endsAt)}`;
  const withdraw = async (withLaterWeeks: boolean) => {
    const done = await act({ input: { availabilitySlotId: slot.id, withLaterWeeks } });
    if (!done) return;
    announce(t('offer.withdrawn', { count: done.withdrawAvailability.withdrawn }));
    changed();
  };
  return (
    <Row>
      <p class="rows__title">{words}</p>
      <p class="rows__end row">
        <Button kind="secondary-action" isPending={isPending} onPress={() => void withdraw(false)}>
          {t('offer.withdraw')}
          <span class="for-listeners"> {words}</span>
        </Button>
        {slot.isRepeated && (
          <Button kind="subtle" isPending={isPending} onPress={() => void withdraw(true)}>
            {t('offer.withdrawLater')}
            <span class="for-listeners"> {words}</span>
          </Button>
        )}
      </p>
      {trouble && <TroubleNotice trouble={trouble} kept={t('offer.kept')} />}
    </Row>
  );
}
