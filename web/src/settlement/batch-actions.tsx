import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  ApproveSettlementBatchDocument,
  CreditSettlementBatchDocument,
  ExportSettlementBatchDocument,
  ProposeSettlementBatchDocument,
} from '../generated/settlement.ts';
import { useMutation } from '../graph/use-mutation.ts';
import type { Trouble } from '../graph/trouble.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Batch } from './batch-page.tsx';
import { InvoiceForm } from './invoice-form.tsx';
import { euroText } from './money.ts';
import { PaymentForm } from './payment-form.tsx';

interface Props {
  readonly batch: Batch;
  readonly changed: () => void;
}

interface StepProps extends Props {
  /** Hears why it was refused, or null and what was done. */
  readonly said: (refusal: string | null, done: string) => void;
}

/** What who looks at a batch can do with it now; what cannot be undone is asked twice. */
export function BatchActions({ batch, changed }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const said = (why: string | null, done: string) => {
    setRefusal(why);
    announce(why ?? done);
    changed();
  };
  const step = { batch, changed, said };
  return (
    <div class="stack">
      {refusal && (
        <Notice tone="warn">
          <p>{refusal}</p>
        </Notice>
      )}
      <div class="row">
        {batch.viewerCanPropose && <Propose {...step} />}
        {batch.viewerApprovesFor?.map(member => (
          <Approve key={member.id} member={member} {...step} />
        ))}
        {batch.viewerCanExport && <TakeOut {...step} />}
        {batch.viewerCanCredit && <Credit {...step} />}
      </div>
      {batch.viewerCanRecordInvoice && <InvoiceForm batch={batch} changed={changed} />}
      {batch.viewerCanRecordPayment && <PaymentForm batch={batch} changed={changed} />}
    </div>
  );
}

const Failed = ({ trouble, children }: { readonly trouble: Trouble | null; readonly children: ComponentChildren }) => (
  <div>
    {children}
    {trouble && <TroubleNotice trouble={trouble} />}
  </div>
);

function Propose({ batch, said }: StepProps) {
  const { act, isPending, trouble } = useMutation(ProposeSettlementBatchDocument);
  const propose = async () => {
    const done = (await act({ input: { settlementBatchId: batch.id } }))?.proposeSettlementBatch;
    const code = done?.userErrors[0]?.code;
    if (done) said(code ? t(`proposeSettlementBatch.${code}`) : null, t('settlement.proposed'));
  };
  return (
    <Failed trouble={trouble}>
      <ConfirmPress
        words={t('settlement.propose')}
        consequence={t('settlement.proposeWhy')}
        doWords={t('settlement.proposeNow')}
        isPending={isPending}
        act={propose}
      />
    </Failed>
  );
}

type Member = NonNullable<Batch['viewerApprovesFor']>[number];

function Approve({ batch, said, member }: StepProps & { readonly member: Member }) {
  const { act, isPending, trouble } = useMutation(ApproveSettlementBatchDocument);
  const { netCents } = batch.totals;
  const approve = async () => {
    const input = { settlementBatchId: batch.id, memberId: member.id, netCents };
    const done = (await act({ input }))?.approveSettlementBatch;
    const code = done?.userErrors[0]?.code;
    if (done) said(code ? t(`approveSettlementBatch.${code}`) : null, t('settlement.approved'));
  };
  return (
    <Failed trouble={trouble}>
      <ConfirmPress
        words={t('settlement.approve', { member: member.shortName ?? '' })}
        consequence={t('settlement.approveWhy', { sum: euroText(netCents) })}
        doWords={t('settlement.approveNow')}
        isPending={isPending}
        act={approve}
      />
    </Failed>
  );
}

function TakeOut({ batch, said }: StepProps) {
  const { act, isPending, trouble } = useMutation(ExportSettlementBatchDocument);
  const takeOut = async () => {
    const done = (await act({ input: { settlementBatchId: batch.id } }))?.exportSettlementBatch;
    const code = done?.userErrors[0]?.code;
    if (done) said(code ? t(`exportSettlementBatch.${code}`) : null, t('settlement.exported'));
  };
  return (
    <Failed trouble={trouble}>
      <ConfirmPress
        words={t('settlement.export')}
        consequence={t('settlement.exportWhy')}
        doWords={t('settlement.exportNow')}
        isPending={isPending}
        act={takeOut}
      />
    </Failed>
  );
}

function Credit({ batch, said }: StepProps) {
  const { act, isPending, trouble } = useMutation(CreditSettlementBatchDocument);
  const credit = async () => {
    const done = (await act({ input: { settlementBatchId: batch.id } }))?.creditSettlementBatch;
    const code = done?.userErrors[0]?.code;
    if (done) said(code ? t(`creditSettlementBatch.${code}`) : null, t('settlement.credited'));
  };
  return (
    <Failed trouble={trouble}>
      <ConfirmPress
        words={t('settlement.credit')}
        consequence={t('settlement.creditWhy')}
        doWords={t('settlement.creditNow')}
        isPending={isPending}
        act={credit}
      />
    </Failed>
  );
}
