import { useState } from 'preact/hooks';
import type { DeskSignUpFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { Button } from '../ui/button.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { DeclineForm } from './decline-form.tsx';
import { OverrideForm } from './override-form.tsx';
import { useDecision } from './use-decision.ts';

const tones: Partial<Record<DeskSignUpFragment['status'], Tone>> = { CONFIRMED: 'good', DECLINED: 'bad' };

/** Refusals that go away when the planner says why. */
const reasonMistakes: ReadonlySet<string> = new Set([
  'confirmSignUp.REASON_REQUIRED',
  'confirmSignUp.WORDS_REQUIRED',
  'confirmSignUp.REASON_TOO_LONG',
]);

interface Props {
  readonly signUp: DeskSignUpFragment;
  readonly decided: () => void;
}

/** One person who signed up: confirm by name, or decline with a reason. */
export function SignUpDecision({ signUp, decided }: Props) {
  const name = signUp.professional?.name ?? t('desk.someone');
  const firstName = name.split(' ')[0] ?? name;
  const [isDeclining, setDeclining] = useState(false);
  const { confirm, decline, isPending, mistake, trouble, forget } = useDecision(signUp.id, name, decided);
  const asksReason = mistake !== null && reasonMistakes.has(mistake);
  const isOpen = signUp.viewerCanConfirm || signUp.viewerCanDecline;
  return (
    <li class="card stack">
      <SignUpFacts signUp={signUp} name={name} />
      {isOpen && !isDeclining && !asksReason && (
        <p class="row">
          {signUp.viewerCanConfirm && (
            <Button isPending={isPending} onPress={() => void confirm(null)}>
              {t('desk.confirm', { name: firstName })}
            </Button>
          )}
          {signUp.viewerCanDecline && (
            <Button kind="secondary-action" isPending={isPending} onPress={() => setDeclining(true)}>
              {t('desk.decline')}
            </Button>
          )}
        </p>
      )}
      {mistake && (
        <Notice tone="warn">
          <p>{t(mistake, { name })}</p>
        </Notice>
      )}
      {asksReason && (
        <OverrideForm
          id={signUp.id}
          name={firstName}
          isPending={isPending}
          send={(code, words) => void confirm({ code, words })}
          cancel={forget}
        />
      )}
      {isOpen && isDeclining && (
        <DeclineForm
          id={signUp.id}
          isPending={isPending}
          send={(reason, note) => void decline(reason, note)}
          cancel={() => setDeclining(false)}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('desk.kept')} />}
    </li>
  );
}

function SignUpFacts({ signUp, name }: { readonly signUp: DeskSignUpFragment; readonly name: string }) {
  return (
    <div class="decision">
      <h3 class="utrecht-heading-3">{name}</h3>
      <Status tone={tones[signUp.status] ?? 'info'}>{t(`deskStatus.${signUp.status}`)}</Status>
      <p class="muted small">{t('desk.submitted', { moment: momentText(signUp.submittedAt) })}</p>
      {signUp.outcome !== 'ELIGIBLE' && (
        <p class="small">
          {t(`deskOutcome.${signUp.outcome}`)}{' '}
          {signUp.ruleIds.length > 0 && t('desk.rules', { rules: signUp.ruleIds.join(', ') })}
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
