import { useState } from 'preact/hooks';
import { ProposeSwapDocument } from '../generated/swap.ts';
import type { OwnSignUpFragment, SwapFragment } from '../generated/operations.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { mistakeIn, useStep } from '../shift/use-step.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SwapAnswer } from './swap-answer.tsx';
import { SwapLine } from './swap-line.tsx';

interface Props {
  readonly signUp: OwnSignUpFragment & { readonly swaps: readonly SwapFragment[] };
  readonly askAgain: () => void;
}

/** With her own confirmed shift: what goes on about it, and asking who can take it over. */
export function OwnSwaps({ signUp, askAgain }: Props) {
  const [mistake, setMistake] = useState<MessageKey | null>(null);
  const proposing = useStep(
    ProposeSwapDocument,
    ({ proposeSwap }) => mistakeIn(proposeSwap, code => `proposeSwap.${code}`),
    'swap.published',
    (words, isGood) => {
      setMistake(isGood ? null : words);
      announce(t(words));
      askAgain();
    },
  );
  if (signUp.status !== 'CONFIRMED') return null;
  const isPublished = signUp.swaps.some(({ taker }) => taker === null);
  return (
    <div class="stack">
      <SwapList swaps={signUp.swaps} askAgain={askAgain} />
      {!isPublished && (
        <p>
          <Button
            kind="secondary-action"
            isPending={proposing.isPending}
            onPress={() => void proposing.go({ signUpId: signUp.id })}
          >
            {t('swap.publish')}
          </Button>
        </p>
      )}
      {mistake && (
        <Notice tone="warn">
          <p>{t(mistake)}</p>
        </Notice>
      )}
    </div>
  );
}

/** What is under way, each with what she can say to it. */
export function SwapList({
  swaps,
  askAgain,
}: {
  readonly swaps: readonly SwapFragment[];
  readonly askAgain: () => void;
}) {
  if (swaps.length === 0) return null;
  return (
    <ul class="stack">
      {swaps.map(swap => (
        <li class="card stack" key={swap.id}>
          <SwapLine swap={swap} />
          <SwapAnswer swap={swap} askAgain={askAgain} />
        </li>
      ))}
    </ul>
  );
}
