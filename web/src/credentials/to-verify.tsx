import { useState } from 'preact/hooks';
import type { CredentialRefuseReason, CredentialToVerifyFragment } from '../generated/operations.ts';
import { RefuseCredentialDocument, VerifyCredentialDocument } from '../generated/to-verify.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { credentialFacts, credentialName, toneOf } from './credential-words.ts';
import { SpecialismField } from './specialism-field.tsx';

interface Props {
  readonly credential: CredentialToVerifyFragment;
  readonly memberId: string;
  /** True where no register answers, and somebody looks there herself. */
  readonly isByHand: boolean;
  readonly changed: () => void;
}

export function ToVerify({ credential, memberId, isByHand, changed }: Props) {
  const { act, isPending, trouble } = useMutation(VerifyCredentialDocument);
  const [isRefusing, setRefusing] = useState(false);
  const [specialism, setSpecialism] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const opener = useOpener(isRefusing);
  const { id, status, professional } = credential;
  const name = credentialName(credential);
  const verify = async () => {
    const specialisms = specialism ? [specialism] : [];
    const payload = (await act({ input: { credentialId: id, memberId, specialisms } }))?.verifyCredential;
    const code = payload?.userErrors[0]?.code;
    setMistake(code ? t(`verifyCredential.${code}`) : null);
    if (payload && !code) announce(t('verify.done', { name }));
    if (payload && !code) changed();
  };
  return (
    <Row>
      <p class="rows__title">{professional?.name ?? t('verify.somebody')}</p>
      <p>
        {name} <span class="muted">{credentialFacts(credential)}</span>
      </p>
      {isByHand && <SpecialismField credential={credential} chosen={specialism} choose={setSpecialism} />}
      {status === 'RESTRICTED' && <p>{t('verify.restricted')}</p>}
      {mistake && (
        <Notice tone="bad">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      {isRefusing ? (
        <Refuse credentialId={id} memberId={memberId} done={changed} cancel={() => setRefusing(false)} />
      ) : (
        <p class="row">
          <Button isPending={isPending} onPress={() => void verify()}>
            {t(status === 'RESTRICTED' ? 'verify.canWork' : 'verify.right')}
            <span class="for-listeners"> {name}</span>
          </Button>
          <Button kind="subtle" opener={opener} onPress={() => setRefusing(true)}>
            {t('verify.wrong')}
            <span class="for-listeners"> {name}</span>
          </Button>
        </p>
      )}
      <p class="rows__end">
        <Status tone={toneOf[status]}>{t(`credentialStatus.${status}`)}</Status>
      </p>
    </Row>
  );
}

const reasons: readonly CredentialRefuseReason[] = [
  'NOT_SHOWN',
  'NAME_DIFFERS',
  'NUMBER_DIFFERS',
  'DATES_DIFFER',
  'NOT_FOUND',
  'OTHER',
];

interface RefuseProps {
  readonly credentialId: string;
  readonly memberId: string;
  readonly done: () => void;
  readonly cancel: () => void;
}

/** Why not: the person reads it. */
function Refuse({ credentialId, memberId, done, cancel }: RefuseProps) {
  const { act, isPending, trouble } = useMutation(RefuseCredentialDocument);
  const [reason, setReason] = useState<CredentialRefuseReason>('NOT_SHOWN');
  const [note, setNote] = useState('');
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const send = async () => {
    const payload = (await act({ input: { credentialId, memberId, reason, note } }))?.refuseCredential;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => t(`refuseCredential.${code}`)));
    if (payload.userErrors.length === 0) done();
  };
  return (
    <Form {...{ isPending, mistakes, send, cancel }} doWords={t('verify.doRefuse')}>
      <SelectField
        id={`waarom-${credentialId}`}
        label={t('verify.reason')}
        chosen={reason}
        options={reasons.map(one => [one, t(`credentialReason.${one}`)])}
        choose={one => setReason(one as CredentialRefuseReason)}
      />
      <TextField
        id={`woorden-${credentialId}`}
        label={t('verify.note')}
        error={mistakes[0] ?? null}
        value={note}
        change={setNote}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
