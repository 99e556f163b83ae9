import { useState } from 'preact/hooks';
import { ApproveSwapDocument, RefuseSwapDocument } from '../generated/swap.ts';
import type { SwapFragment } from '../generated/operations.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { mistakeIn, useStep } from '../shift/use-step.ts';
import { SwapLine } from '../swap/swap-line.tsx';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { OverrideForm } from './override-form.tsx';

/** A swap of this place: approve it once both agree, or say no. */
export function DeskSwap({ swap, decided }: { readonly swap: SwapFragment; readonly decided: () => void }) {
  const [mistake, setMistake] = useState<MessageKey | null>(null);
  const tell = (words: MessageKey, isGood: boolean) => {
    setMistake(isGood ? null : words);
    announce(t(words));
    decided();
  };
  const approving = useStep(
    ApproveSwapDocument,
    ({ approveSwap }) => mistakeIn(approveSwap, code => `approveSwap.${code}`),
    'deskSwap.approved',
    tell,
  );
  const refusing = useStep(
    RefuseSwapDocument,
    ({ refuseSwap }) => mistakeIn(refuseSwap, code => `refuseSwap.${code}`),
    'deskSwap.refused',
    tell,
  );
  const asksReason = mistake === 'approveSwap.REASON_REQUIRED';
  const trouble = approving.trouble ?? refusing.trouble;
  const approve = (reason: string | null) => void approving.go({ swapId: swap.id, reason });
  return (
    <div class="stack">
      <SwapLine swap={swap} />
      {swap.viewerCanApprove && !asksReason && (
        <p class="row">
          <Button isPending={approving.isPending} onPress={() => approve(null)}>
            {t('deskSwap.approve')}
          </Button>
          <Button
            kind="secondary-action"
            isPending={refusing.isPending}
            onPress={() => void refusing.go({ swapId: swap.id })}
          >
            {t('deskSwap.refuse')}
          </Button>
        </p>
      )}
      {mistake && (
        <Notice tone="warn">
          <p>{t(mistake)}</p>
        </Notice>
      )}
      {asksReason && (
        <OverrideForm
          id={swap.id}
          name={swap.taker?.name.split(' ')[0] ?? t('desk.someone')}
          isPending={approving.isPending}
          send={approve}
          cancel={() => setMistake(null)}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('desk.kept')} />}
    </div>
  );
}
