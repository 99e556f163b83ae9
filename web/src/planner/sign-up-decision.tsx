import { useState } from 'preact/hooks';
import type { DeskSignUpFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { hoursText, momentText } from '../language/time.ts';
import { Button } from '../ui/button.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { AskToTakeOver } from './ask-to-take-over.tsx';
import { DeclineForm } from './decline-form.tsx';
import { DeskSwap } from './desk-swap.tsx';
import { OverrideForm } from './override-form.tsx';
import { useDecision } from './use-decision.ts';

const tones: Partial<Record<DeskSignUpFragment['status'], Tone>> = {
  CONFIRMED: 'good',
  WORKED: 'good',
  ON_HOLD: 'warn',
  DECLINED: 'bad',
  NO_SHOW: 'bad',
};

interface Props {
  readonly shiftId: string;
  readonly signUp: DeskSignUpFragment;
  readonly decided: () => void;
}

/** What is open under the facts: nothing, or the one thing that is being decided. */
type Doing = 'decline' | 'cancel' | 'takeOver' | null;

/** One person who signed up: what a planner can decide, each by its name. */
export function SignUpDecision({ shiftId, signUp, decided }: Props) {
  const name = signUp.professional?.name ?? t('desk.someone');
  const firstName = name.split(' ')[0] ?? name;
  const [doing, setDoing] = useState<Doing>(null);
  const decision = useDecision(signUp.id, name, decided);
  const { isPending, mistake, trouble } = decision;
  const asksReason = mistake === 'confirmSignUp.REASON_REQUIRED' || mistake === 'confirmSignUp.REASON_TOO_LONG';
  const close = () => setDoing(null);
  return (
    <li class="card stack">
      <SignUpFacts signUp={signUp} name={name} />
      {doing === null && !asksReason && (
        <p class="row">
          {signUp.viewerCanConfirm && (
            <Button isPending={isPending} onPress={() => decision.confirm(null)}>
              {t('desk.confirm', { name: firstName })}
            </Button>
          )}
          {signUp.viewerCanShortlist && (
            <Button kind="secondary-action" isPending={isPending} onPress={decision.shortlist}>
              {t('desk.shortlist')}
            </Button>
          )}
          {signUp.viewerCanDecline && (
            <Button kind="secondary-action" isPending={isPending} onPress={() => setDoing('decline')}>
              {t('desk.decline')}
            </Button>
          )}
          {signUp.status === 'CONFIRMED' && signUp.viewerCanCancelPlace && (
            <Button kind="secondary-action" onPress={() => setDoing('takeOver')}>
              {t('desk.takeOver')}
            </Button>
          )}
          {signUp.viewerCanCancelPlace && (
            <Button kind="subtle" isPending={isPending} onPress={() => setDoing('cancel')}>
              {t('desk.cancelPlace', { name: firstName })}
            </Button>
          )}
          {signUp.viewerCanRecordNoShow && (
            <Button kind="subtle" isPending={isPending} onPress={decision.recordNoShow}>
              {t('desk.noShow')}
            </Button>
          )}
          {signUp.viewerCanUndoNoShow && (
            <Button kind="secondary-action" isPending={isPending} onPress={decision.undoNoShow}>
              {t('desk.undoNoShow')}
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
          send={reason => decision.confirm(reason)}
          cancel={decision.forget}
        />
      )}
      {doing === 'decline' && signUp.viewerCanDecline && (
        <DeclineForm
          id={signUp.id}
          isPending={isPending}
          doing={t('desk.doDecline')}
          send={decision.decline}
          cancel={close}
        />
      )}
      {doing === 'cancel' && signUp.viewerCanCancelPlace && (
        <DeclineForm
          id={signUp.id}
          isPending={isPending}
          doing={t('desk.doCancelPlace', { name: firstName })}
          send={decision.cancelPlace}
          cancel={close}
        />
      )}
      {doing === 'takeOver' && <AskToTakeOver shiftId={shiftId} signUpId={signUp.id} asked={decided} cancel={close} />}
      {signUp.swaps.map(swap => (
        <DeskSwap key={swap.id} swap={swap} decided={decided} />
      ))}
      {trouble && <TroubleNotice trouble={trouble} kept={t('desk.kept')} />}
    </li>
  );
}

function SignUpFacts({ signUp, name }: { readonly signUp: DeskSignUpFragment; readonly name: string }) {
  return (
    <div class="decision">
      <h3 class="utrecht-heading-3">{name}</h3>
      <Status tone={tones[signUp.status] ?? 'info'}>{t(`deskStatus.${signUp.status}`)}</Status>
      <p class="muted small">
        {t(signUp.status === 'INVITED' ? 'desk.invited' : 'desk.submitted', { moment: momentText(signUp.submittedAt) })}
      </p>
      {signUp.status === 'OFFERED' && signUp.offerExpiresAt && (
        <p class="small">{t('desk.offeredUntil', { moment: momentText(signUp.offerExpiresAt) })}</p>
      )}
      {signUp.status === 'ON_HOLD' && <p class="small">{t('desk.onHold')}</p>}
      {signUp.noticeMinutes !== null && (
        <p class="small muted">{t('desk.notice', { hours: hoursText(signUp.noticeMinutes) })}</p>
      )}
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
