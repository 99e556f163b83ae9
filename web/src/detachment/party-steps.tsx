import { useState } from 'preact/hooks';
import { useServiceName } from '../account/use-service-name.ts';
import { DetachmentSignersDocument, HandOverDetachmentDocument } from '../generated/detachment.ts';
import type { DetachmentPartyKind } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Stations, type Station } from '../ui/stations.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Agreement } from './detachment-page.tsx';
import '../ui/stations.css';

interface Props {
  readonly one: Agreement;
  readonly changed: () => void;
}

/** Who has signed, whose turn it is, and who is next. */
export function PartySteps({ one, changed }: Props) {
  if (one.parties.length === 0 && one.signatures.length === 0) return null;
  const waits = one.status === 'PENDING_SIGNATURES';
  const stations = (['HOME', 'HOST', 'PROFESSIONAL'] as const).map((party): Station & { readonly turn: number } => {
    const signature = one.signatures.find(each => each.party === party);
    const asked = one.parties.find(each => each.party === party);
    const progress = signature ? 'DONE' : !waits ? null : asked?.askedAt ? 'NOW' : 'LATER';
    return {
      id: party,
      turn: asked?.turn ?? 1,
      title: `${t(`detachmentParty.${party}`)}${memberOf(one, party)}`,
      progress,
      content: signature ? <Signed signature={signature} /> : <Asked {...{ one, party, asked, changed }} />,
    };
  });
  return (
    <section class="card stack" aria-labelledby="handtekeningen">
      <h2 class="utrecht-heading-2" id="handtekeningen">
        {t('detachment.signatures', { count: one.signatures.length })}
      </h2>
      <Stations stations={stations.toSorted((a, b) => a.turn - b.turn)} />
    </section>
  );
}

function memberOf({ home, host, professionalName }: Agreement, party: DetachmentPartyKind): string {
  const name = { HOME: home?.shortName, HOST: host?.shortName, PROFESSIONAL: professionalName }[party];
  return name ? `: ${name}` : '';
}

function Signed({ signature }: { readonly signature: Agreement['signatures'][number] }) {
  const { signedAt, signedName, signInService, strength } = signature;
  const serviceName = useServiceName();
  return (
    <p>
      {t('detachment.signedBy', { name: signedName ?? t('detachment.somebody'), moment: momentText(signedAt) })}{' '}
      <span class="muted">
        {t('detachment.identified', { service: serviceName(signInService) })} {assuranceText(signature)}{' '}
        {t(`detachmentStrength.${strength}`)}
      </span>
    </p>
  );
}

/** How surely the service knew who signed; the word of a service that is not known here stands as it is. */
function assuranceText({ assurance, assuranceLevel }: Agreement['signatures'][number]): string {
  if (assuranceLevel) return t(`detachmentAssurance.${assuranceLevel}`);
  return assurance ? t('detachment.assurance', { level: assurance }) : '';
}

interface AskedProps extends Props {
  readonly party: DetachmentPartyKind;
  readonly asked: Agreement['parties'][number] | undefined;
}

function Asked({ one, party, asked, changed }: AskedProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  if (one.status !== 'PENDING_SIGNATURES' || !asked) return null;
  const who = asked.person?.name;
  return (
    <>
      <p>
        {asked.askedAt && t('detachment.askedAt', { moment: momentText(asked.askedAt) })}{' '}
        {party !== 'PROFESSIONAL' && (who ? t('detachment.askedOf', { name: who }) : t('detachment.askedOfAny'))}{' '}
        {asked.reminded > 0 && <span class="muted">{t('detachment.reminded', { count: asked.reminded })}</span>}
      </p>
      {isOpen ? (
        <HandOver one={one} party={party} done={changed} close={() => setOpen(false)} />
      ) : (
        one.viewerHandsOverFor.includes(party) && (
          <p>
            <Button kind="subtle" opener={opener} onPress={() => setOpen(true)}>
              {t('detachment.handOver')}
            </Button>
          </p>
        )
      )}
    </>
  );
}

interface HandOverProps {
  readonly one: Agreement;
  readonly party: DetachmentPartyKind;
  readonly done: () => void;
  readonly close: () => void;
}

function HandOver({ one, party, done, close }: HandOverProps) {
  const { data } = useQuery(DetachmentSignersDocument, { id: one.id, party });
  const { act, isPending, trouble } = useMutation(HandOverDetachmentDocument);
  const [toPersonId, choose] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const signers = data?.detachmentAgreement?.signers ?? [];
  const send = async () => {
    if (!toPersonId) return setMistake(t('detachmentDraft.choose'));
    const input = { detachmentAgreementId: one.id, party, toPersonId };
    const payload = (await act({ input }))?.handOverDetachmentSignature;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`handOverDetachmentSignature.${code}`) : null);
    if (!code) announce(t('detachment.handedOver'));
    if (!code) close();
    done();
  };
  return (
    <Form
      {...{ isPending, send }}
      cancel={close}
      mistakes={mistake ? [mistake] : []}
      doWords={t('detachment.doHandOver')}
    >
      <SelectField
        id={`aan-${party}`}
        label={t('detachment.handOverTo')}
        error={mistake}
        chosen={toPersonId}
        options={[['', t('detachmentDraft.choose')], ...signers.map(({ id, name }) => [id, name ?? '?'] as const)]}
        choose={choose}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
