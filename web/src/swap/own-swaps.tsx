import { useState } from 'preact/hooks';
import { ProposeSwapDocument } from '../generated/swap.ts';
import type { OwnSignUpFragment, SwapFragment } from '../generated/operations.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { mistakeIn, useStep } from '../shift/use-step.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useFocusUp } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { SwapAnswer } from './swap-answer.tsx';
import { SwapLine } from './swap-line.tsx';

interface Props {
  readonly signUp: Pick<OwnSignUpFragment, 'id' | 'status'> & { readonly swaps: readonly SwapFragment[] };
  /** Whether it is one day of several: only this day is given away. */
  readonly isOfSeries: boolean;
  readonly askAgain: () => void;
}

/** With her own confirmed shift: what goes on about it, and asking who can take it over. */
export function OwnSwaps({ signUp, isOfSeries, askAgain }: Props) {
  if (signUp.status !== 'CONFIRMED') return null;
  return (
    <div class="stack">
      <SwapList swaps={signUp.swaps} askAgain={askAgain} />
      <AskWhoCan signUp={signUp} isOfSeries={isOfSeries} askAgain={askAgain} />
    </div>
  );
}

/** Puts her place on offer to whoever can take it over; of a series this one day. Nobody is named, and nobody has to. */
export function AskWhoCan({ signUp, isOfSeries, askAgain }: Props) {
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
  if (signUp.status !== 'CONFIRMED' || signUp.swaps.some(({ taker }) => taker === null)) return null;
  return (
    <div class="stack">
      <AskButton isPending={proposing.isPending} ask={() => void proposing.go({ signUpId: signUp.id })}>
        {t(isOfSeries ? 'swap.publishDay' : 'swap.publish')}
      </AskButton>
      {mistake && (
        <Notice tone="warn">
          <p>{t(mistake)}</p>
        </Notice>
      )}
    </div>
  );
}

interface AskButtonProps {
  readonly isPending: boolean;
  readonly ask: () => void;
  readonly children: string;
}

/** Gone once it is asked; the keyboard goes on at the heading above. */
function AskButton({ isPending, ask, children }: AskButtonProps) {
  return (
    <p ref={useFocusUp<HTMLParagraphElement>()}>
      <Button kind="secondary-action" isPending={isPending} onPress={ask}>
        {children}
      </Button>
    </p>
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
