import { useState } from 'preact/hooks';
import { UnlinkIdentityDocument } from '../generated/account.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate, momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { AccountViewer } from './account-page.tsx';

interface Props {
  readonly viewer: AccountViewer;
  readonly nameOf: (issuer: string) => string;
  readonly changed: () => void;
}

/** By which services she can come in. The last one stays: without it she would be locked out. */
export function Identities({ viewer: { identities, sessions }, nameOf, changed }: Props) {
  const usedNow = sessions.find(({ isCurrent }) => isCurrent)?.issuer;
  return (
    <section class="stack" aria-labelledby="inlogdiensten">
      <h2 class="utrecht-heading-2" id="inlogdiensten">
        {t('account.identities')}
      </h2>
      <p class="measure">{t('account.identitiesWhy')}</p>
      <ul class="rows">
        {identities.map(identity => (
          <IdentityRow
            key={identity.id}
            identity={identity}
            service={nameOf(identity.issuer)}
            isLast={identities.length === 1}
            gone={() => (identity.issuer === usedNow ? location.assign('/inloggen') : changed())}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly identity: AccountViewer['identities'][number];
  readonly service: string;
  readonly isLast: boolean;
  readonly gone: () => void;
}

function IdentityRow({ identity: { id, linkedAt, lastUsedAt }, service, isLast, gone }: RowProps) {
  const { act, isPending, trouble } = useMutation(UnlinkIdentityDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const unlink = async () => {
    const payload = (await act({ input: { identityId: id } }))?.unlinkIdentity;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`unlinkIdentity.${code}`) : null);
    if (code) return announce(t(`unlinkIdentity.${code}`));
    announce(t('account.unlinked', { service }));
    gone();
  };
  return (
    <Row>
      <p class="rows__title">{service}</p>
      <p class="small muted">
        {t('account.linkedSince', { day: dateText(localDate(linkedAt)) })}
        {' · '}
        {lastUsedAt ? t('account.identityUsed', { when: momentText(lastUsedAt) }) : t('account.identityNeverUsed')}
      </p>
      {isLast ? (
        <p class="rows__whole small muted">{t('account.lastWayIn')}</p>
      ) : (
        <div class="rows__end">
          <ConfirmPress
            words={t('account.unlink')}
            about={service}
            consequence={t('account.unlinkWhy', { service })}
            doWords={t('account.doUnlink', { service })}
            isPending={isPending}
            act={unlink}
          />
        </div>
      )}
      {mistake && (
        <div class="rows__whole">
          <Notice tone="info">
            <p>{mistake}</p>
          </Notice>
        </div>
      )}
      {trouble && (
        <div class="rows__whole">
          <TroubleNotice trouble={trouble} kept={t('account.stillLinked')} />
        </div>
      )}
    </Row>
  );
}
