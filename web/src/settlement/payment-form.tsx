import { useState } from 'preact/hooks';
import type { RecordSettlementPaymentErrorCode } from '../generated/operations.ts';
import { RecordSettlementPaymentDocument } from '../generated/settlement.ts';
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

/** That the invoice was paid, and when. */
export function PaymentForm({ batch, changed }: { readonly batch: Batch; readonly changed: () => void }) {
  const { act, isPending, trouble } = useMutation(RecordSettlementPaymentDocument);
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState(localDate(new Date()));
  const [mistake, setMistake] = useState<RecordSettlementPaymentErrorCode | null>(null);
  const opener = useOpener(isOpen);
  if (!isOpen)
    return (
      <p>
        <Button opener={opener} onPress={() => setOpen(true)}>
          {t('settlement.payment')}
        </Button>
      </p>
    );
  const send = async () => {
    const done = (await act({ input: { settlementBatchId: batch.id, paidOn: day } }))?.recordSettlementPayment;
    if (!done) return;
    const code = done.userErrors[0]?.code ?? null;
    setMistake(code);
    if (code) return;
    announce(t('settlement.paid'));
    changed();
  };
  return (
    <Form
      title={t('settlement.payment')}
      doWords={t('settlement.save')}
      mistakes={mistake ? [mistake] : []}
      cancel={() => setOpen(false)}
      {...{ isPending, send }}
    >
      <TextField
        id="betaaldatum"
        type="date"
        label={t('settlement.paymentDay')}
        max={localDate(new Date())}
        error={mistake && t(`recordSettlementPayment.${mistake}`)}
        value={day}
        change={setDay}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
