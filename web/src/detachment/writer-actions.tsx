import { useState } from 'preact/hooks';
import {
  ResumeDetachmentDocument,
  SuspendDetachmentDocument,
  WithdrawDetachmentDocument,
} from '../generated/detachment.ts';
import type { DetachmentSuspensionReason } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Agreement } from './detachment-page.tsx';
import { detachmentPath } from './detachment-words.ts';
import { EndForm } from './end-form.tsx';
import { SendForm } from './send-form.tsx';

interface Props {
  readonly one: Agreement;
  readonly changed: () => void;
}

/** What who writes it, or is a party, can do with it beside signing. */
export function WriterActions({ one, changed }: Props) {
  const { viewerCanChange, viewerCanAmend, viewerCanWithdraw, viewerCanHold } = one;
  const canEnd = one.viewerEndsFor.length > 0 || one.viewerCanEndForAll;
  if (!viewerCanChange && !viewerCanAmend && !viewerCanWithdraw && !viewerCanHold && !canEnd) return null;
  return (
    <section class="stack" aria-labelledby="verder">
      <h2 class="utrecht-heading-2" id="verder">
        {t('detachment.further')}
      </h2>
      {viewerCanChange && <SendForm one={one} changed={changed} />}
      {(viewerCanChange || viewerCanAmend) && (
        <p>
          <ButtonLink href={`${detachmentPath(one.id)}/wijzig`} kind="secondary-action">
            {t(viewerCanChange ? 'detachment.change' : 'detachment.amend')}
          </ButtonLink>
        </p>
      )}
      {viewerCanHold && <Hold one={one} changed={changed} />}
      {canEnd && <EndForm one={one} changed={changed} />}
      {viewerCanWithdraw && <Withdraw one={one} changed={changed} />}
    </section>
  );
}

function Withdraw({ one, changed }: Props) {
  const { act, isPending, trouble } = useMutation(WithdrawDetachmentDocument);
  const withdraw = async () => {
    const payload = await act({ input: { detachmentAgreementId: one.id } });
    if (payload) announce(t('detachment.withdrawn'));
    if (payload) changed();
  };
  return (
    <>
      <ConfirmPress
        words={t('detachment.withdraw')}
        consequence={t('detachment.withdrawWhy')}
        doWords={t('detachment.doWithdraw')}
        isPending={isPending}
        act={withdraw}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}

const holdReasons: readonly DetachmentSuspensionReason[] = ['ILLNESS', 'LEAVE', 'HOME_NEEDS', 'HOST_CLOSED', 'OTHER'];

function Hold({ one, changed }: Props) {
  const suspending = useMutation(SuspendDetachmentDocument);
  const resuming = useMutation(ResumeDetachmentDocument);
  const [reason, setReason] = useState<DetachmentSuspensionReason>('LEAVE');
  const isHeld = one.status === 'SUSPENDED';
  const of = { detachmentAgreementId: one.id };
  const press = async () => {
    const done = isHeld ? await resuming.act({ input: of }) : await suspending.act({ input: { ...of, reason } });
    if (done) changed();
  };
  const trouble = suspending.trouble ?? resuming.trouble;
  return (
    <div class="card stack">
      <p class="measure">{t(isHeld ? 'detachment.resumeWhy' : 'detachment.holdWhy')}</p>
      {!isHeld && (
        <div class="narrow">
          <SelectField
            id="waarom-stil"
            label={t('detachment.holdReason')}
            chosen={reason}
            options={holdReasons.map(each => [each, t(`detachmentHold.${each}`)] as const)}
            choose={next => setReason(next as DetachmentSuspensionReason)}
          />
        </div>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      <p>
        <Button
          kind="secondary-action"
          isPending={suspending.isPending || resuming.isPending}
          onPress={() => void press()}
        >
          {t(isHeld ? 'detachment.resume' : 'detachment.hold')}
        </Button>
      </p>
    </div>
  );
}
