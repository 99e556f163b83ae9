import { useState } from 'preact/hooks';
import { InReturnDocument, OfferInReturnDocument } from '../generated/swap.ts';
import type { SwapFragment } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { mistakeIn, useStep } from '../shift/use-step.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import '../ui/field.css';
import { Notice } from '../ui/notice.tsx';
import { SwapAnswer } from './swap-answer.tsx';
import { shiftText } from './swap-line.tsx';

interface Props {
  readonly swap: SwapFragment;
  readonly askAgain: () => void;
}

/** Somebody offers her place to whoever can: take it, or offer one of one's own in return. */
export function TakeOver({ swap, askAgain }: Props) {
  const [isOffering, setOffering] = useState(false);
  return (
    <section class="stack" aria-labelledby="over-te-nemen">
      <h3 class="utrecht-heading-3" id="over-te-nemen">
        {t('swap.onOffer')}
      </h3>
      <p>{t('swap.onOfferWhy')}</p>
      <SwapAnswer swap={swap} askAgain={askAgain} />
      <Button kind="subtle" isExpanded={isOffering} onPress={() => setOffering(!isOffering)}>
        {t('swap.offerOwn')}
      </Button>
      {isOffering && <InReturn swapId={swap.id} askAgain={askAgain} />}
    </section>
  );
}

/** Which of her own confirmed shifts comes in return. */
function InReturn({ swapId, askAgain }: { readonly swapId: string; readonly askAgain: () => void }) {
  const query = useQuery(InReturnDocument, {});
  const [result, setResult] = useState<{ words: MessageKey; isGood: boolean } | null>(null);
  const [chosen, choose] = useState('');
  const offering = useStep(
    OfferInReturnDocument,
    ({ offerInReturn }) => mistakeIn(offerInReturn, code => `offerInReturn.${code}`),
    'swap.offered',
    (words, isGood) => {
      setResult({ words, isGood });
      announce(t(words));
      if (isGood) askAgain();
    },
  );
  const own = (query.data?.me?.agenda?.nodes ?? []).filter(({ status }) => status === 'CONFIRMED');
  if (query.data && own.length === 0) return <p class="muted">{t('swap.nothingInReturn')}</p>;
  const signUpId = chosen || own[0]?.id;
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        if (signUpId) void offering.go({ swapId, signUpId });
      }}
    >
      <Field id="in-ruil" label={t('swap.which')}>
        {attributes => (
          <select
            class="utrecht-select utrecht-select--html-select"
            {...attributes}
            onChange={event => choose(event.currentTarget.value)}
          >
            {own.map(({ id, shift }) => (
              <option key={id} value={id}>
                {shiftText(shift)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <Button type="submit" kind="secondary-action" isPending={offering.isPending}>
          {t('swap.doOffer')}
        </Button>
      </p>
      {result && (
        <Notice tone={result.isGood ? 'good' : 'warn'}>
          <p>{t(result.words)}</p>
        </Notice>
      )}
    </form>
  );
}
