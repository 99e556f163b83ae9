import { useState } from 'preact/hooks';
import { ConfirmSignUpDocument, DeclineSignUpDocument } from '../generated/desk.ts';
import type { DeclineReason, DeskSignUpFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { dayText, timeText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { DeclineForm } from './decline-form.tsx';

const tones: Partial<Record<DeskSignUpFragment['status'], Tone>> = { CONFIRMED: 'good', DECLINED: 'bad' };

interface Props {
  readonly signUp: DeskSignUpFragment;
  readonly decided: () => void;
}

/** One person who signed up: confirm by name, or decline with a reason. */
export function SignUpDecision({ signUp, decided }: Props) {
  const confirming = useMutation(ConfirmSignUpDocument);
  const declining = useMutation(DeclineSignUpDocument);
  const [isDeclining, setDeclining] = useState(false);
  const [mistake, setMistake] = useState<MessageKey | null>(null);
  const name = signUp.professional?.name ?? t('desk.someone');

  const conclude = (words: MessageKey, mistakeWords: MessageKey | null) => {
    setMistake(mistakeWords);
    announce(t(mistakeWords ?? words, { name }));
    if (!mistakeWords) setDeclining(false);
    decided();
  };
  const confirm = async () => {
    const payload = (await confirming.act({ input: { signUpId: signUp.id } }))?.confirmSignUp;
    const code = payload?.userErrors[0]?.code;
    if (payload) conclude('desk.confirmed', code ? `confirmSignUp.${code}` : null);
  };
  const decline = async (reason: DeclineReason, note: string) => {
    const input = { signUpId: signUp.id, reason, note: note || null };
    const payload = (await declining.act({ input }))?.declineSignUp;
    const code = payload?.userErrors[0]?.code;
    if (payload) conclude('desk.declined', code ? `declineSignUp.${code}` : null);
  };

  const trouble = confirming.trouble ?? declining.trouble;
  return (
    <li class="card stack">
      <SignUpFacts signUp={signUp} name={name} />
      {!isDeclining && (signUp.viewerCanConfirm || signUp.viewerCanDecline) && (
        <p class="row">
          {signUp.viewerCanConfirm && (
            <Button isPending={confirming.isPending} onPress={() => void confirm()}>
              {t('desk.confirm', { name: name.split(' ')[0] ?? name })}
            </Button>
          )}
          {signUp.viewerCanDecline && (
            <Button kind="secondary-action" isPending={confirming.isPending} onPress={() => setDeclining(true)}>
              {t('desk.decline')}
            </Button>
          )}
        </p>
      )}
      {isDeclining && (
        <DeclineForm id={signUp.id} isPending={declining.isPending} send={(reason, note) => void decline(reason, note)} cancel={() => setDeclining(false)} />
      )}
      {mistake && (
        <Notice tone="warn">
          <p>{t(mistake, { name })}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('desk.kept')} />}
    </li>
  );
}

function SignUpFacts({ signUp, name }: { readonly signUp: DeskSignUpFragment; readonly name: string }) {
  const moment = `${dayText(signUp.submittedAt)} ${timeText(signUp.submittedAt)}`;
  return (
    <div class="decision">
      <h3 class="utrecht-heading-3">{name}</h3>
      <Status tone={tones[signUp.status] ?? 'info'}>{t(`deskStatus.${signUp.status}`)}</Status>
      <p class="muted small">{t('desk.submitted', { moment })}</p>
      {signUp.outcome !== 'ELIGIBLE' && (
        <p class="small">
          {t(`deskOutcome.${signUp.outcome}`)} {signUp.ruleIds.length > 0 && t('desk.rules', { rules: signUp.ruleIds.join(', ') })}
        </p>
      )}
      {signUp.declineReason && (
        <p class="small">
          {t(`declineReason.${signUp.declineReason}`)} {signUp.declineNote}
        </p>
      )}
    </div>
  );
}
