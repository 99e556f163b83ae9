import { useState } from 'preact/hooks';
import { SettlementInvoiceDocument } from '../generated/settlement.ts';
import { client } from '../graph/client.ts';
import { troubleOf } from '../graph/trouble.ts';
import type { Trouble } from '../graph/trouble.ts';
import { t } from '../language/language.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { saveAs } from '../ui/save-as.ts';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Batch } from './batch-page.tsx';

const fresh = { requestPolicy: 'network-only' } as const;

/** Lines as a table, which the browser takes as it comes; the invoice once it was taken out. */
export function BatchFiles({ batch }: { readonly batch: Batch }) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isPending, setPending] = useState(false);
  const busy = (work: () => Promise<void>) => () => {
    if (isPending) return;
    setPending(true);
    void work().finally(() => setPending(false));
  };
  const saveInvoice = async (kind: 'xml' | 'pdf') => {
    const { data, error } = await client.query(SettlementInvoiceDocument, { id: batch.id }, fresh).toPromise();
    const found = data?.settlementBatch;
    if (!found?.ubl || !found.pdf) return setTrouble(error ? troubleOf(error) : null);
    if (kind === 'xml') return saveAs(`${batch.number}.xml`, found.ubl, 'application/xml');
    saveBytes(`${batch.number}.pdf`, found.pdf);
  };
  return (
    <div class="stack">
      <p class="row">
        <ButtonLink kind="secondary-action" href={`/tables/settlement/${batch.id}.csv`} file={`${batch.number}.csv`}>
          {t('settlement.saveTable')}
        </ButtonLink>
        {batch.exportedAt && (
          <>
            <Button kind="secondary-action" isPending={isPending} onPress={busy(() => saveInvoice('xml'))}>
              {t('settlement.saveUbl')}
            </Button>
            <Button kind="secondary-action" isPending={isPending} onPress={busy(() => saveInvoice('pdf'))}>
              {t('settlement.savePdf')}
            </Button>
          </>
        )}
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
}

function saveBytes(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), sign => sign.codePointAt(0)!);
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
