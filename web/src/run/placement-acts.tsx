import { useState } from 'preact/hooks';
import type { PlacementLineFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { DropWish } from './drop-wish.tsx';
import { ReasonForm } from './reason-form.tsx';
import { usePlacementAct } from './use-placement-act.ts';
import type { PressedAct } from './use-placement-act.ts';

interface Props {
  readonly placement: PlacementLineFragment;
  readonly changed: () => void;
}

/** In this order: what moves it on stands first. */
const pressed = ['REQUEST', 'APPROVE', 'ACCEPT', 'START', 'RESUME', 'FINISH', 'COMPLETE', 'PAUSE'] as const;
const withReason = ['REFUSE', 'END_EARLY'] as const;

/** What who looks may do now, by the graph's own word. */
export function PlacementActs({ placement, changed }: Props) {
  const may = (act: string) => placement.viewerActs.some(one => one === act);
  const [first] = pressed.filter(may);
  return (
    <div class="stack stack--tight">
      <div class="row">
        {pressed.filter(may).map(act => (
          <Press key={act} {...{ act, placement, changed }} isFirst={act === first} />
        ))}
        {may('CHANGE_WISH') && (
          <ButtonLink href={`/run/wens?id=${placement.id}`} kind="secondary-action">
            {t('placementAct.CHANGE_WISH')}
          </ButtonLink>
        )}
        {may('WITHDRAW') && <Withdraw {...{ placement, changed }} />}
        {may('DROP_WISH') && <DropWish placement={placement} />}
      </div>
      {withReason.filter(may).map(act => (
        <ReasonForm key={act} {...{ act, placement, changed }} />
      ))}
    </div>
  );
}

interface PressProps extends Props {
  readonly act: PressedAct & keyof typeof words;
  readonly isFirst: boolean;
}

const words = {
  REQUEST: 'placementAct.REQUEST',
  APPROVE: 'placementAct.APPROVE',
  ACCEPT: 'placementAct.ACCEPT',
  START: 'placementAct.START',
  RESUME: 'placementAct.RESUME',
  FINISH: 'placementAct.FINISH',
  COMPLETE: 'placementAct.COMPLETE',
  PAUSE: 'placementAct.PAUSE',
} as const;

function Press({ act, placement, changed, isFirst }: PressProps) {
  const { send, mistake, isPending, trouble } = usePlacementAct(act, placement, changed);
  const [reason, setReason] = useState('');
  const isOpen = mistake === 'ONBOARDING_OPEN';
  return (
    <div class="stack stack--tight">
      {isOpen && (
        <label class="field">
          <span class="utrecht-form-label">{t('run.startReason')}</span>
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        </label>
      )}
      <Button
        kind={isFirst ? 'primary-action' : 'secondary-action'}
        isPending={isPending}
        onPress={() => void send(isOpen && reason.trim() ? { reason } : {})}
      >
        {t(words[act])}
      </Button>
      {mistake && (
        <Notice tone="warn">
          <p>{t(`placementError.${mistake}`)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
    </div>
  );
}

function Withdraw({ placement, changed }: Props) {
  const { send, mistake, isPending, trouble } = usePlacementAct('WITHDRAW', placement, changed);
  return (
    <>
      <ConfirmPress
        words={t('placementAct.WITHDRAW')}
        consequence={t('run.withdrawWhat')}
        doWords={t('placementAct.WITHDRAW')}
        isPending={isPending}
        act={async () => void (await send())}
      />
      {mistake && <p class="field__error">{t(`placementError.${mistake}`)}</p>}
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}
