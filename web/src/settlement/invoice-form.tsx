import { useState } from 'preact/hooks';
import type { RecordSettlementInvoiceErrorCode } from '../generated/operations.ts';
import { RecordSettlementInvoiceDocument } from '../generated/settlement.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Batch } from './batch-page.tsx';

/** That the invoice was sent, with its number and date. */
export function InvoiceForm({ batch, changed }: { readonly batch: Batch; readonly changed: () => void }) {
  const { act, isPending, trouble } = useMutation(RecordSettlementInvoiceDocument);
  const [isOpen, setOpen] = useState(false);
  const [number, setNumber] = useState(batch.invoiceNumber ?? '');
  const [day, setDay] = useState(localDate(new Date()));
  const [mistake, setMistake] = useState<RecordSettlementInvoiceErrorCode | null>(null);
  const opener = useOpener(isOpen);
  if (!isOpen)
    return (
      <p>
        <Button opener={opener} onPress={() => setOpen(true)}>
          {t('settlement.invoice')}
        </Button>
      </p>
    );
  const words = mistake && t(`recordSettlementInvoice.${mistake}`);
  const send = async () => {
    const input = { settlementBatchId: batch.id, invoiceNumber: number, invoicedOn: day };
    const done = (await act({ input }))?.recordSettlementInvoice;
    if (!done) return;
    const code = done.userErrors[0]?.code ?? null;
    setMistake(code);
    if (code) return;
    announce(t('settlement.invoiced'));
    changed();
  };
  return (
    <Form
      title={t('settlement.invoice')}
      doWords={t('settlement.save')}
      mistakes={mistake ? [mistake] : []}
      cancel={() => setOpen(false)}
      {...{ isPending, send }}
    >
      <TextField
        id="factuurnummer"
        label={t('settlement.invoiceNumber')}
        error={mistake === 'INVALID_DATE' ? null : words}
        value={number}
        change={setNumber}
      />
      <TextField
        id="factuurdatum"
        type="date"
        label={t('settlement.invoiceDay')}
        max={localDate(new Date())}
        error={mistake === 'INVALID_DATE' ? words : null}
        value={day}
        change={setDay}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
