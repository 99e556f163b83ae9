import { useState } from 'preact/hooks';
import type { OwnSignUpFragment } from '../generated/operations.ts';
import { SignUpForShiftDocument, WithdrawSignUpDocument } from '../generated/sign-up.ts';
import { useMutation } from '../graph/use-mutation.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly shift: {
    readonly id: string;
    readonly viewerCanSignUp: boolean;
    readonly viewerSignUp: OwnSignUpFragment | null;
  };
  readonly askAgain: () => void;
  /** On a card the button is one of many, so it does not shout. */
  readonly isQuiet?: boolean;
}

/** Sign up, or take it back; both can be undone by the other. */
export function SignUpActions({ shift, askAgain, isQuiet = false }: Props) {
  const signingUp = useMutation(SignUpForShiftDocument);
  const withdrawing = useMutation(WithdrawSignUpDocument);
  const [result, setResult] = useState<{ words: MessageKey; isGood: boolean } | null>(null);

  const tell = (words: MessageKey, isGood: boolean) => {
    setResult({ words, isGood });
    announce(t(words));
    askAgain();
  };
  const signUp = async () => {
    const payload = (await signingUp.act({ input: { shiftId: shift.id } }))?.signUpForShift;
    if (!payload) return;
    const mistake = payload.userErrors[0];
    if (mistake) tell(`signUpForShift.${mistake.code}`, false);
    else tell(payload.signUp?.status === 'WAITLISTED' ? 'signUp.done.waitlisted' : 'signUp.done', true);
  };
  const withdraw = async (signUpId: string) => {
    const payload = (await withdrawing.act({ input: { signUpId } }))?.withdrawSignUp;
    if (!payload) return;
    const mistake = payload.userErrors[0];
    tell(mistake ? `withdrawSignUp.${mistake.code}` : 'signUp.withdrawn', !mistake);
  };

  const { viewerSignUp, viewerCanSignUp } = shift;
  const trouble = signingUp.trouble ?? withdrawing.trouble;
  const isAgain = result?.words === 'signUp.withdrawn';
  return (
    <div class="sign-up">
      {viewerSignUp?.viewerCanWithdraw && (
        <Button kind="subtle" isPending={withdrawing.isPending} onPress={() => void withdraw(viewerSignUp.id)}>
          {t('signUp.withdraw')}
        </Button>
      )}
      {viewerCanSignUp && (
        <Button
          kind={isQuiet ? 'secondary-action' : 'primary-action'}
          isPending={signingUp.isPending}
          onPress={() => void signUp()}
        >
          {t(isAgain ? 'signUp.again' : 'signUp.do')}
        </Button>
      )}
      {result && (!isQuiet || !result.isGood) && (
        <Notice tone={result.isGood ? 'good' : 'warn'}>
          <p>{t(result.words)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('signUp.kept')} />}
    </div>
  );
}
