import { useState } from 'preact/hooks';
import { RequestErasureDocument, WithdrawErasureRequestDocument } from '../generated/my-data.ts';
import type { OwnErasureFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  /** The newest; null when she never asked. */
  readonly request: OwnErasureFragment | null;
  readonly changed: () => void;
}

/** What stays by law, asking to be erased, and taking that back. */
export function Erasure({ request, changed }: Props) {
  const isWaiting = request?.status === 'REQUESTED';
  return (
    <section class="stack" aria-labelledby="wissen">
      <h2 class="utrecht-heading-2" id="wissen">
        {t('erasure.title')}
      </h2>
      <p class="measure">{t('erasure.why')}</p>
      <p class="measure">{t('erasure.stays')}</p>
      {request?.status === 'REFUSED' && <Refused request={request} />}
      {isWaiting ? <Waiting request={request} changed={changed} /> : <Ask changed={changed} />}
    </section>
  );
}

function Refused({ request: { decidedAt, refusalReason } }: { readonly request: OwnErasureFragment }) {
  return (
    <Notice tone="info">
      <p class="notice__title">{t('erasure.refused', { day: decidedAt ? dateText(localDate(decidedAt)) : '' })}</p>
      {refusalReason && <p>{t(`erasureReason.${refusalReason}`)}</p>}
      <p>{t('erasure.complain')}</p>
    </Notice>
  );
}

function Ask({ changed }: Pick<Props, 'changed'>) {
  const { act, isPending, trouble } = useMutation(RequestErasureDocument);
  const ask = async () => {
    const payload = (await act({}))?.requestErasure;
    if (!payload) return;
    announce(t(payload.userErrors.length > 0 ? 'requestErasure.ALREADY_REQUESTED' : 'erasure.asked'));
    changed();
  };
  return (
    <>
      <ConfirmPress
        words={t('erasure.ask')}
        consequence={t('erasure.askWhy')}
        doWords={t('erasure.doAsk')}
        isPending={isPending}
        act={ask}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('erasure.kept')} />}
    </>
  );
}

interface WaitingProps {
  readonly request: OwnErasureFragment;
  readonly changed: () => void;
}

function Waiting({ request: { id, requestedAt }, changed }: WaitingProps) {
  const { act, isPending, trouble } = useMutation(WithdrawErasureRequestDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const withdraw = async () => {
    const payload = (await act({ input: { erasureRequestId: id } }))?.withdrawErasureRequest;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`withdrawErasureRequest.${code}`) : null);
    announce(code ? t(`withdrawErasureRequest.${code}`) : t('erasure.withdrawn'));
    changed();
  };
  return (
    <>
      <Notice tone="warn">
        <p class="notice__title">{t('erasure.waiting', { day: dateText(localDate(requestedAt)) })}</p>
        <p>{t('erasure.waitingWhy')}</p>
        <Button kind="secondary-action" isPending={isPending} onPress={() => void withdraw()}>
          {t('erasure.withdraw')}
        </Button>
      </Notice>
      {mistake && (
        <Notice tone="bad">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('erasure.stillAsked')} />}
    </>
  );
}
