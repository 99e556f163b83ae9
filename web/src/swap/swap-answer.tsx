import { useState } from 'preact/hooks';
import { AcceptSwapDocument, RefuseSwapDocument, WithdrawSwapDocument } from '../generated/swap.ts';
import type { SwapFragment } from '../generated/operations.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { mistakeIn, useStep } from '../shift/use-step.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly swap: SwapFragment;
  readonly askAgain: () => void;
}

/** Yes, no, or taking it back: as far as it is hers to say. */
export function SwapAnswer({ swap, askAgain }: Props) {
  const [result, setResult] = useState<{ words: MessageKey; isGood: boolean } | null>(null);
  const tell = (words: MessageKey, isGood: boolean) => {
    setResult({ words, isGood });
    announce(t(words));
    askAgain();
  };
  const accepting = useStep(
    AcceptSwapDocument,
    ({ acceptSwap }) => mistakeIn(acceptSwap, code => `acceptSwap.${code}`),
    'swap.accepted',
    tell,
  );
  const refusing = useStep(
    RefuseSwapDocument,
    ({ refuseSwap }) => mistakeIn(refuseSwap, code => `refuseSwap.${code}`),
    'swap.refused',
    tell,
  );
  const leaving = useStep(
    WithdrawSwapDocument,
    ({ withdrawSwap }) => mistakeIn(withdrawSwap, code => `withdrawSwap.${code}`),
    'swap.withdrawn',
    tell,
  );
  const input = { swapId: swap.id };
  const trouble = accepting.trouble ?? refusing.trouble ?? leaving.trouble;
  return (
    <>
      <p class="row">
        {swap.viewerCanAccept && (
          <Button isPending={accepting.isPending} onPress={() => void accepting.go(input)}>
            {t(swap.returnedShift ? 'swap.accept' : 'swap.takeOver')}
          </Button>
        )}
        {swap.viewerCanRefuse && (
          <Button kind="secondary-action" isPending={refusing.isPending} onPress={() => void refusing.go(input)}>
            {t('swap.refuse')}
          </Button>
        )}
        {swap.viewerCanWithdraw && (
          <Button kind="subtle" isPending={leaving.isPending} onPress={() => void leaving.go(input)}>
            {t('swap.withdraw')}
          </Button>
        )}
      </p>
      {result && (
        <Notice tone={result.isGood ? 'good' : 'warn'}>
          <p>{t(result.words)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('swap.kept')} />}
    </>
  );
}
