import { UnlinkIdentityDocument } from '../generated/account.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { AccountViewer } from './account-page.tsx';

interface Props {
  readonly viewer: AccountViewer;
  readonly nameOf: (issuer: string) => string;
  readonly changed: () => void;
}

/** By which services she can come in. Without the last one she stays outside. */
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

function IdentityRow({ identity: { id, linkedAt }, service, isLast, gone }: RowProps) {
  const { act, isPending, trouble } = useMutation(UnlinkIdentityDocument);
  const unlink = async () => {
    if (!(await act({ input: { identityId: id } }))) return;
    announce(t('account.unlinked', { service }));
    gone();
  };
  return (
    <Row>
      <p class="rows__title">{service}</p>
      <p class="small muted">{t('account.linkedSince', { day: dateText(localDate(linkedAt)) })}</p>
      <div class="rows__end">
        <ConfirmPress
          words={t('account.unlink')}
          about={service}
          consequence={t(isLast ? 'account.unlinkLastWhy' : 'account.unlinkWhy', { service })}
          doWords={t('account.doUnlink', { service })}
          isPending={isPending}
          act={unlink}
        />
      </div>
      {trouble && (
        <div class="rows__whole">
          <TroubleNotice trouble={trouble} kept={t('account.stillLinked')} />
        </div>
      )}
    </Row>
  );
}
