import { useState } from 'preact/hooks';
import {
  ApproveSettlementBatchDocument,
  CreditSettlementBatchDocument,
  ExportSettlementBatchDocument,
  ProposeSettlementBatchDocument,
} from '../generated/settlement.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
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

/** What who looks at a batch can do with it now; what cannot be undone is asked twice. */
export function BatchActions({ batch, changed }: Props) {
  const propose = useMutation(ProposeSettlementBatchDocument);
  const approve = useMutation(ApproveSettlementBatchDocument);
  const takeOut = useMutation(ExportSettlementBatchDocument);
  const credit = useMutation(CreditSettlementBatchDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const trouble = [propose, approve, takeOut, credit].find(one => one.trouble)?.trouble;
  const of = { settlementBatchId: batch.id };
  const said = (words: string | null, done: string) => {
    setRefusal(words);
    announce(words ?? done);
    changed();
  };
  return (
    <div class="stack">
      {refusal && (
        <Notice tone="warn">
          <p>{refusal}</p>
        </Notice>
      )}
      <div class="row">
        {batch.viewerCanPropose && (
          <ConfirmPress
            words={t('settlement.propose')}
            consequence={t('settlement.proposeWhy')}
            doWords={t('settlement.proposeNow')}
            isPending={propose.isPending}
            act={async () => {
              const done = (await propose.act({ input: of }))?.proposeSettlementBatch;
              const code = done?.userErrors[0]?.code;
              if (done) said(code ? t(`proposeSettlementBatch.${code}`) : null, t('settlement.proposed'));
            }}
          />
        )}
        {batch.viewerApprovesFor?.map(({ id, shortName }) => (
          <ConfirmPress
            key={id}
            words={t('settlement.approve', { member: shortName ?? '' })}
            consequence={t('settlement.approveWhy', { sum: euroText(batch.totals.netCents) })}
            doWords={t('settlement.approveNow')}
            isPending={approve.isPending}
            act={async () => {
              const input = { ...of, memberId: id, netCents: batch.totals.netCents };
              const done = (await approve.act({ input }))?.approveSettlementBatch;
              const code = done?.userErrors[0]?.code;
              if (done) said(code ? t(`approveSettlementBatch.${code}`) : null, t('settlement.approved'));
            }}
          />
        ))}
        {batch.viewerCanExport && (
          <Button
            isPending={takeOut.isPending}
            onPress={() =>
              void takeOut.act({ input: of }).then(answer => {
                const done = answer?.exportSettlementBatch;
                const code = done?.userErrors[0]?.code;
                if (done) said(code ? t(`exportSettlementBatch.${code}`) : null, t('settlement.exported'));
              })
            }
          >
            {t('settlement.export')}
          </Button>
        )}
        {batch.viewerCanCredit && (
          <ConfirmPress
            words={t('settlement.credit')}
            consequence={t('settlement.creditWhy')}
            doWords={t('settlement.creditNow')}
            isPending={credit.isPending}
            act={async () => {
              const done = (await credit.act({ input: of }))?.creditSettlementBatch;
              const code = done?.userErrors[0]?.code;
              if (done) said(code ? t(`creditSettlementBatch.${code}`) : null, t('settlement.credited'));
            }}
          />
        )}
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      {batch.viewerCanRecordInvoice && <InvoiceForm batch={batch} changed={changed} />}
      {batch.viewerCanRecordPayment && <PaymentForm batch={batch} changed={changed} />}
    </div>
  );
}
