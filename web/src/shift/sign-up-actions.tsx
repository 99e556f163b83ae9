import { useState } from 'preact/hooks';
import type { OwnSignUpFragment } from '../generated/operations.ts';
import {
  AcceptInvitationDocument,
  AcceptOfferDocument,
  ReconfirmSignUpDocument,
  SignUpForShiftDocument,
  WithdrawSignUpDocument,
} from '../generated/sign-up.ts';
import { useMutation } from '../graph/use-mutation.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { Undo } from './undo-withdraw.tsx';
import { mistakeIn, useStep } from './use-step.ts';

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

/** Each status and its one action: sign up, take an offer or an invitation, say yes again; and taking it back. */
export function SignUpActions({ shift, askAgain, isQuiet = false }: Props) {
  const [result, setResult] = useState<{ words: MessageKey; isGood: boolean } | null>(null);
  const [undoable, setUndoable] = useState<string | null>(null);
  const tell = (words: MessageKey, isGood: boolean) => {
    setResult({ words, isGood });
    announce(t(words));
    askAgain();
  };
  const signingUp = useMutation(SignUpForShiftDocument);
  const withdrawing = useStep(
    WithdrawSignUpDocument,
    ({ withdrawSignUp }) => mistakeIn(withdrawSignUp, code => `withdrawSignUp.${code}`),
    'signUp.withdrawn',
    tell,
  );
  const signUp = async () => {
    const payload = (await signingUp.act({ input: { shiftId: shift.id } }))?.signUpForShift;
    if (!payload) return;
    const mistake = mistakeIn(payload, code => `signUpForShift.${code}`);
    const became = payload.signUp?.status;
    if (mistake) tell(mistake, false);
    else if (became === 'CONFIRMED') tell('signUp.done.booked', true);
    else tell(became === 'WAITLISTED' ? 'signUp.done.waitlisted' : 'signUp.done', true);
  };
  const withdraw = async (signUpId: string) => {
    if (await withdrawing.go({ signUpId })) setUndoable(signUpId);
  };
  const { viewerSignUp, viewerCanSignUp } = shift;
  const trouble = signingUp.trouble ?? withdrawing.trouble;
  const isAgain = result?.words === 'signUp.withdrawn';
  return (
    <div class="sign-up">
      {viewerSignUp && <Asked signUp={viewerSignUp} tell={tell} />}
      {viewerSignUp?.viewerCanWithdraw && (
        <Button kind="subtle" isPending={withdrawing.isPending} onPress={() => void withdraw(viewerSignUp.id)}>
          {t(leaving(viewerSignUp))}
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
      {undoable && <Undo key={undoable} signUpId={undoable} tell={tell} over={() => setUndoable(null)} />}
      {trouble && <TroubleNotice trouble={trouble} kept={t('signUp.kept')} />}
    </div>
  );
}

/** What leaving is called, by what one has. */
const leaving = ({ status }: OwnSignUpFragment): MessageKey =>
  status === 'OFFERED' || status === 'INVITED' ? 'signUp.noThanks' : 'signUp.withdraw';

interface AskedProps {
  readonly signUp: OwnSignUpFragment;
  readonly tell: (words: MessageKey, isGood: boolean) => void;
}

/** What waits for her yes. */
function Asked({ signUp, tell }: AskedProps) {
  const offer = useStep(
    AcceptOfferDocument,
    ({ acceptOffer }) => mistakeIn(acceptOffer, code => `acceptOffer.${code}`),
    'signUp.accepted',
    tell,
  );
  const invitation = useStep(
    AcceptInvitationDocument,
    ({ acceptInvitation }) => mistakeIn(acceptInvitation, code => `acceptInvitation.${code}`),
    'signUp.accepted',
    tell,
  );
  const again = useStep(
    ReconfirmSignUpDocument,
    ({ reconfirmSignUp }) => mistakeIn(reconfirmSignUp, code => `reconfirmSignUp.${code}`),
    'signUp.accepted',
    tell,
  );
  const asked = [
    { can: signUp.viewerCanAcceptOffer, step: offer, words: 'signUp.acceptOffer' },
    { can: signUp.viewerCanAcceptInvitation, step: invitation, words: 'signUp.acceptInvitation' },
    { can: signUp.viewerCanReconfirm, step: again, words: 'signUp.reconfirm' },
  ] as const;
  const one = asked.find(({ can }) => can);
  if (!one) return null;
  const { step, words } = one;
  return (
    <>
      {signUp.viewerCanAcceptOffer && signUp.offerExpiresAt && (
        <p class="small">{t('signUp.offerUntil', { moment: momentText(signUp.offerExpiresAt) })}</p>
      )}
      <Button isPending={step.isPending} onPress={() => void step.go({ signUpId: signUp.id })}>
        {t(words)}
      </Button>
      {step.trouble && <TroubleNotice trouble={step.trouble} kept={t('signUp.kept')} />}
    </>
  );
}
