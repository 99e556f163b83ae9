import { useEffect } from 'preact/hooks';
import { UndoWithdrawDocument } from '../generated/sign-up.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { mistakeIn, useStep, type Tell } from './use-step.ts';

/** Shorter than the place is kept: what is offered here still goes. */
const shownMilliseconds = 10_000;

interface Props {
  readonly signUpId: string;
  readonly tell: Tell;
  readonly over: () => void;
}

/** For ten seconds a slip can be undone; the withdrawal itself is done already, and nothing is lost by leaving. */
export function Undo({ signUpId, tell, over }: Props) {
  const { go, isPending, trouble } = useStep(
    UndoWithdrawDocument,
    ({ undoWithdraw }) => mistakeIn(undoWithdraw, code => `undoWithdraw.${code}`),
    'signUp.undone',
    tell,
  );
  useEffect(() => {
    const timer = setTimeout(over, shownMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Button kind="secondary-action" isPending={isPending} onPress={() => void go({ signUpId }).then(over)}>
        {t('signUp.undo')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} kept={t('signUp.withdrawn')} />}
    </>
  );
}
