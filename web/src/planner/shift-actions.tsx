import { useState } from 'preact/hooks';
import { CancelShiftDocument, PublishShiftsDocument, WithdrawShiftDocument } from '../generated/plan.ts';
import type {
  CancelReason,
  CancelShiftErrorCode,
  PublishShiftsErrorCode,
  WithdrawShiftErrorCode,
} from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { CancelForm } from './cancel-form.tsx';
import type { ChosenShiftFacts } from './chosen-shift.tsx';

type Code = CancelShiftErrorCode | PublishShiftsErrorCode | WithdrawShiftErrorCode;

interface Props {
  readonly shift: ChosenShiftFacts;
  readonly slug: string;
  readonly decided: () => void;
}

/** What the planner may do with the chosen shift: change it, put it on offer, take it off again, call it off. */
export function ShiftActions({ shift, slug, decided }: Props) {
  const [isCancelling, setCancelling] = useState(false);
  const { isPending, mistake, trouble, publish, withdraw, cancel } = useShiftActions(shift.id, decided);
  const opener = useOpener(isCancelling);
  const open = (shift.decisions?.nodes ?? []).filter(({ status }) => !over.has(status)).length;
  return (
    <>
      {!isCancelling && (
        <p class="row">
          {shift.viewerCanPublish && (
            <Button isPending={isPending} onPress={() => void publish()}>
              {t('plan.publish')}
            </Button>
          )}
          {shift.viewerCanEdit && (
            <ButtonLink kind="secondary-action" href={`/planning/${slug}/dienst/${shift.id}`}>
              {t('plan.change')}
            </ButtonLink>
          )}
          {shift.viewerCanWithdraw && open === 0 && (
            <Button kind="secondary-action" isPending={isPending} onPress={() => void withdraw()}>
              {t('plan.withdraw')}
            </Button>
          )}
          {shift.viewerCanCancel && (
            <Button kind="subtle" isPending={isPending} opener={opener} onPress={() => setCancelling(true)}>
              {t('plan.cancel')}
            </Button>
          )}
        </p>
      )}
      {isCancelling && (
        <CancelForm
          count={open}
          isPending={isPending}
          mistake={mistake === 'NOTE_REQUIRED' || mistake?.startsWith('TEXT_') ? t(`planMistake.${mistake}`) : null}
          send={(reason, note) => void cancel(reason, note).then(isDone => isDone && setCancelling(false))}
          leave={() => setCancelling(false)}
        />
      )}
      {shift.cancelReason && (
        <p class="muted">{[t(`cancelReason.${shift.cancelReason}`), shift.cancelNote].filter(Boolean).join(' ')}</p>
      )}
      {mistake && !isCancelling && (
        <Notice tone="warn">
          <p>{t(`planMistake.${mistake}`)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('desk.kept')} />}
    </>
  );
}

const over: ReadonlySet<string> = new Set(['DECLINED', 'WITHDRAWN', 'LAPSED', 'RELEASED', 'CANCELLED_BY_HOST']);

function useShiftActions(shiftId: string, decided: () => void) {
  const publishing = useMutation(PublishShiftsDocument);
  const withdrawing = useMutation(WithdrawShiftDocument);
  const cancelling = useMutation(CancelShiftDocument);
  const [mistake, setMistake] = useState<Code | null>(null);
  const conclude = (errors: readonly { readonly code: Code }[] | undefined, words: string): boolean => {
    if (!errors) return false;
    const code = errors[0]?.code ?? null;
    setMistake(code);
    announce(code ? t(`planMistake.${code}`) : words);
    if (!code) decided();
    return !code;
  };
  return {
    isPending: publishing.isPending || withdrawing.isPending || cancelling.isPending,
    mistake,
    trouble: publishing.trouble ?? withdrawing.trouble ?? cancelling.trouble,
    publish: async () =>
      conclude(
        (await publishing.act({ input: { shiftIds: [shiftId] } }))?.publishShifts?.userErrors,
        t('plan.published', { count: 1 }),
      ),
    withdraw: async () =>
      conclude((await withdrawing.act({ input: { shiftId } }))?.withdrawShift?.userErrors, t('plan.withdrawn')),
    cancel: async (reason: CancelReason, note: string) => {
      const payload = (await cancelling.act({ input: { shiftId, reason, note: note || null } }))?.cancelShift;
      return conclude(payload?.userErrors, t('plan.cancelled', { count: payload?.told ?? 0 }));
    },
  };
}
