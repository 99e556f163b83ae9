import { useState } from 'preact/hooks';
import { DetachmentSignersDocument, SendDetachmentDocument } from '../generated/detachment.ts';
import type { DetachmentPartyKind, DetachmentSignersQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Agreement } from './detachment-page.tsx';

interface Props {
  readonly one: Agreement;
  readonly changed: () => void;
}

const orders: Readonly<Record<string, DetachmentPartyKind[] | null>> = {
  any: null,
  homeFirst: ['HOME', 'HOST', 'PROFESSIONAL'],
  personFirst: ['PROFESSIONAL', 'HOME', 'HOST'],
};

/** Sends it for signing: in which order, and for each member by whom. */
export function SendForm({ one, changed }: Props) {
  const { act, isPending, trouble } = useMutation(SendDetachmentDocument);
  const home = useQuery(DetachmentSignersDocument, { id: one.id, party: 'HOME' }).data?.detachmentAgreement?.signers;
  const host = useQuery(DetachmentSignersDocument, { id: one.id, party: 'HOST' }).data?.detachmentAgreement?.signers;
  const [order, setOrder] = useState('any');
  const [homeSignerId, setHome] = useState('');
  const [hostSignerId, setHost] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const send = async () => {
    const signers = { homeSignerId: homeSignerId || null, hostSignerId: hostSignerId || null };
    const of = { detachmentAgreementId: one.id, textHash: one.textHash };
    const input = { ...of, order: orders[order] ?? null, ...signers };
    const payload = (await act({ input }))?.sendDetachmentForSigning;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`sendDetachmentForSigning.${code}`) : null);
    if (!code) announce(t('detachment.sent'));
    changed();
  };
  return (
    <div class="card stack">
      <p class="measure">{t('detachment.sendWhy')}</p>
      <div class="narrow stack">
        <SelectField
          id="volgorde"
          label={t('detachment.order')}
          chosen={order}
          options={[
            ['any', t('detachment.orderAny')],
            ['homeFirst', t('detachment.orderHome')],
            ['personFirst', t('detachment.orderPerson')],
          ]}
          choose={setOrder}
        />
        <Signer party="HOME" name={one.home?.shortName} signers={home} chosen={homeSignerId} choose={setHome} />
        <Signer party="HOST" name={one.host?.shortName} signers={host} chosen={hostSignerId} choose={setHost} />
      </div>
      {mistake && (
        <Notice tone="bad">
          <p role="alert">{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      <p>
        <Button isPending={isPending} onPress={() => void send()}>
          {t('detachment.send')}
        </Button>
      </p>
    </div>
  );
}

type Signers = NonNullable<DetachmentSignersQuery['detachmentAgreement']>['signers'];

interface SignerProps {
  readonly party: 'HOME' | 'HOST';
  readonly name: string | undefined;
  readonly signers: Signers | undefined;
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** Who signs for a member; left open, whoever is first of those who may. */
const Signer = ({ party, name, signers, chosen, choose }: SignerProps) => (
  <SelectField
    id={`tekenaar-${party}`}
    label={t('detachment.signerFor', { party: name ?? t(`detachmentParty.${party}`) })}
    chosen={chosen}
    options={[
      ['', t('detachment.anySigner')] as const,
      ...(signers ?? []).map(({ id, name: signer }) => [id, signer ?? '?'] as const),
    ]}
    choose={choose}
  />
);
