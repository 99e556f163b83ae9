import { useState } from 'preact/hooks';
import type { DeskSignUpFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { hoursText, momentText } from '../language/time.ts';
import { Notice, Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { DecisionButtons, type Doing } from './decision-buttons.tsx';
import { DeskSwap } from './desk-swap.tsx';
import { OpenDecision } from './open-decision.tsx';
import { OverrideForm } from './override-form.tsx';
import { reasonMistakes, useDecision } from './use-decision.ts';

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

/** One person who signed up: what a planner can decide, each by its name. */
export function SignUpDecision({ shiftId, signUp, decided }: Props) {
  const name = signUp.professional?.name ?? t('desk.someone');
  const firstName = name.split(' ')[0] ?? name;
  const [doing, setDoing] = useState<Doing | null>(null);
  const decision = useDecision(signUp.id, name, decided);
  const { isPending, mistake, trouble } = decision;
  const asksReason = mistake !== null && reasonMistakes.has(mistake);
  const close = () => setDoing(null);
  return (
    <li class="card stack">
      <SignUpFacts signUp={signUp} name={name} />
      {doing === null && !asksReason && (
        <DecisionButtons signUp={signUp} firstName={firstName} decision={decision} open={setDoing} />
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
          send={(code, words) => decision.confirm({ code, words })}
          cancel={decision.forget}
        />
      )}
      {doing && (
        <OpenDecision
          doing={doing}
          shiftId={shiftId}
          signUp={signUp}
          decision={decision}
          close={close}
          decided={decided}
        />
      )}
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
