import { useState } from 'preact/hooks';
import { ProposeSwapDocument } from '../generated/swap.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { mistakeIn, useStep } from '../shift/use-step.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { Candidates } from './candidates.tsx';

interface Props {
  readonly shiftId: string;
  readonly signUpId: string;
  readonly asked: () => void;
  readonly cancel: () => void;
}

/** Who can take over from somebody who is ill: one is asked, and nothing changes before she says yes. */
export function AskToTakeOver({ shiftId, signUpId, asked, cancel }: Props) {
  const [mistake, setMistake] = useState<MessageKey | null>(null);
  const { go, isPending, trouble } = useStep(
    ProposeSwapDocument,
    ({ proposeSwap }) => mistakeIn(proposeSwap, code => `proposeSwap.${code}`),
    'candidates.asked',
    (words, isGood) => {
      setMistake(isGood ? null : words);
      announce(t(words));
      asked();
      if (isGood) cancel();
    },
  );
  return (
    <div class="stack">
      <Candidates
        shiftId={shiftId}
        words="candidates.askToTakeOver"
        isPending={isPending}
        choose={takerId => void go({ signUpId, takerId })}
      />
      <p>
        <Button kind="subtle" onPress={cancel}>
          {t('desk.cancel')}
        </Button>
      </p>
      {mistake && (
        <Notice tone="warn">
          <p>{t(mistake)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('desk.kept')} />}
    </div>
  );
}
