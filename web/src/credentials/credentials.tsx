import { useState } from 'preact/hooks';
import { WithdrawCredentialDocument } from '../generated/credentials.ts';
import type { MyCredentialFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { CredentialForm } from './credential-form.tsx';
import { credentialFacts, credentialName, toneOf } from './credential-words.ts';

interface Props {
  readonly credentials: readonly MyCredentialFragment[];
  readonly changed: () => void;
}

export function Credentials({ credentials, changed }: Props) {
  const [isAdding, setAdding] = useState(false);
  const opener = useOpener(isAdding);
  const done = () => {
    setAdding(false);
    announce(t('papers.added'));
    changed();
  };
  const add = (
    <Button kind="secondary-action" opener={opener} onPress={() => setAdding(true)}>
      {t('papers.add')}
    </Button>
  );
  return (
    <section class="stack" aria-labelledby="mijn-papieren">
      <h2 class="utrecht-heading-2" id="mijn-papieren">
        {t('papers.mine')}
      </h2>
      {credentials.length > 0 && (
        <ul class="rows">
          {credentials.map(one => (
            <MyCredential key={one.id} credential={one} changed={changed} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <CredentialForm done={done} cancel={() => setAdding(false)} />
      ) : credentials.length === 0 ? (
        <Empty why={t('papers.none')}>{add}</Empty>
      ) : (
        <p>{add}</p>
      )}
    </section>
  );
}

function MyCredential({
  credential,
  changed,
}: {
  readonly credential: MyCredentialFragment;
  readonly changed: () => void;
}) {
  const { id, status, isCleared, refuseReason, refuseNote, isSynthetic, shownTo, viewerCanWithdraw } = credential;
  const { act, isPending, trouble } = useMutation(WithdrawCredentialDocument);
  const name = credentialName(credential);
  const withdraw = async () => {
    const payload = (await act({ input: { credentialId: id } }))?.withdrawCredential;
    const code = payload?.userErrors[0]?.code;
    if (payload) announce(code ? t(`withdrawCredential.${code}`) : t('papers.withdrawn', { name }));
    changed();
  };
  return (
    <Row>
      <p class="rows__title">{name}</p>
      <p class="small">
        {credentialFacts(credential)}
        {isSynthetic && <span class="muted"> · {t('papers.synthetic')}</span>}
      </p>
      {isCleared === false && <p>{t('papers.notCleared')}</p>}
      {refuseReason && <p>{refuseNote ?? t(`credentialReason.${refuseReason}`)}</p>}
      <p class="small muted">{seenBy(credential)}</p>
      {shownTo.length > 0 && (
        <p class="small muted">{t('papers.shownTo', { members: shownTo.map(one => one.name).join(', ') })}</p>
      )}
      {viewerCanWithdraw && (
        <ConfirmPress
          words={t('papers.withdraw')}
          about={name}
          consequence={t('papers.withdrawWhat', { name })}
          doWords={t('papers.doWithdraw')}
          isPending={isPending}
          act={withdraw}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      <p class="rows__end">
        <Status tone={toneOf[status]}>{t(`credentialStatus.${status}`)}</Status>
      </p>
    </Row>
  );
}

function seenBy({ verifications, status }: MyCredentialFragment): string {
  const [last] = verifications;
  if (!last || status === 'SUBMITTED') return t('papers.nobodyLooked');
  return last.byRegister ? t('papers.byRegister') : t('papers.by', { member: last.member?.name ?? '' });
}
