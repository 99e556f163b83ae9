import { useState } from 'preact/hooks';
import { RefuseDetachmentDocument, SignDetachmentDocument } from '../generated/detachment.ts';
import type { DetachmentPartyKind, DetachmentRefusalReason } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { useSession } from '../shell/viewer-context.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Agreement } from './detachment-page.tsx';

interface Props {
  readonly one: Agreement;
  readonly party: DetachmentPartyKind;
  readonly changed: () => void;
}

/** Under the text: a name, that it was read, and one press. */
export function SignSection({ one, party, changed }: Props) {
  const { viewer } = useSession();
  const { act, isPending, trouble } = useMutation(SignDetachmentDocument);
  const [signedName, setName] = useState(viewer?.professional?.name ?? '');
  const [isRead, setRead] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);
  const [isRefusing, setRefusing] = useState(false);
  const opener = useOpener(isRefusing);
  const sign = async () => {
    if (!isRead) return setMistake(t('detachmentSign.readFirst'));
    const input = { detachmentAgreementId: one.id, party, textHash: one.textHash, signedName };
    const payload = (await act({ input }))?.signDetachmentAgreement;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`signDetachmentAgreement.${code}`) : null);
    if (!code) announce(t('detachmentSign.done'));
    changed();
  };
  return (
    <section class="card stack" aria-labelledby={`teken-${party}`}>
      <h2 class="utrecht-heading-2" id={`teken-${party}`}>
        {t('detachmentSign.title', { party: t(`detachmentParty.${party}`) })}
      </h2>
      <p class="measure">{t('detachmentSign.why')}</p>
      <div class="narrow">
        <TextField id={`naam-${party}`} label={t('detachmentSign.name')} value={signedName} change={setName} />
      </div>
      <Check words={t('detachmentSign.read')} isChosen={isRead} toggle={() => setRead(!isRead)} />
      {mistake && (
        <Notice tone="bad">
          <p role="alert">{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      {isRefusing ? (
        <Refuse one={one} party={party} done={changed} cancel={() => setRefusing(false)} />
      ) : (
        <p class="row">
          <Button isPending={isPending} onPress={() => void sign()}>
            {t('detachmentSign.do')}
          </Button>
          <Button kind="subtle" opener={opener} onPress={() => setRefusing(true)}>
            {t('detachmentSign.refuse')}
          </Button>
        </p>
      )}
    </section>
  );
}

const reasons: readonly DetachmentRefusalReason[] = [
  'DATES_DIFFER',
  'TERMS_DIFFER',
  'COST_DIFFERS',
  'WRONG_PERSON',
  'NOT_WANTED',
  'OTHER',
];

interface RefuseProps {
  readonly one: Agreement;
  readonly party: DetachmentPartyKind;
  readonly done: () => void;
  readonly cancel: () => void;
}

/** Why not: who wrote it reads it, and mends the text or withdraws it. */
function Refuse({ one, party, done, cancel }: RefuseProps) {
  const { act, isPending, trouble } = useMutation(RefuseDetachmentDocument);
  const [reason, setReason] = useState<DetachmentRefusalReason>('DATES_DIFFER');
  const [note, setNote] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const send = async () => {
    const input = { detachmentAgreementId: one.id, party, reason, note: note || null };
    const payload = (await act({ input }))?.refuseDetachmentAgreement;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`refuseDetachmentAgreement.${code}`) : null);
    if (!code) announce(t('detachmentSign.refused'));
    if (!code) done();
  };
  return (
    <Form {...{ isPending, send, cancel }} mistakes={mistake ? [mistake] : []} doWords={t('detachmentSign.doRefuse')}>
      <SelectField
        id={`reden-${party}`}
        label={t('detachmentSign.reason')}
        chosen={reason}
        options={reasons.map(each => [each, t(`detachmentRefusal.${each}`)] as const)}
        choose={next => setReason(next as DetachmentRefusalReason)}
      />
      <TextField
        id={`toelichting-${party}`}
        label={t('detachmentSign.note')}
        error={mistake}
        value={note}
        change={setNote}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
