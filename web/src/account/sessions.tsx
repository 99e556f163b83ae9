import { useState } from 'preact/hooks';
import { EndAllSessionsDocument, EndSessionDocument } from '../generated/account.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { signOut } from '../sign-in/sign-out.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { AccountViewer } from './account-page.tsx';

type Session = AccountViewer['sessions'][number];

interface Props {
  readonly sessions: readonly Session[];
  readonly nameOf: (issuer: string) => string;
  readonly changed: () => void;
}

/** The browsers in which she is signed in: an unknown one can be ended from here. */
export function Sessions({ sessions, nameOf, changed }: Props) {
  return (
    <section class="stack" aria-labelledby="sessies">
      <h2 class="utrecht-heading-2" id="sessies">
        {t('account.sessions')}
      </h2>
      <p class="measure">{t('account.sessionsWhy')}</p>
      <ul class="rows">
        {sessions.map(session => (
          <SessionRow key={session.id} session={session} service={nameOf(session.issuer)} changed={changed} />
        ))}
      </ul>
      {sessions.length > 1 && <EndAll />}
    </section>
  );
}

interface RowProps {
  readonly session: Session;
  readonly service: string;
  readonly changed: () => void;
}

function SessionRow({ session: { id, browser, startedAt, lastUsedAt, isCurrent }, service, changed }: RowProps) {
  const { act, isPending, trouble } = useMutation(EndSessionDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const name = browser ?? t('account.someBrowser');
  const end = async () => {
    const payload = (await act({ input: { sessionId: id } }))?.endSession;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`endSession.${code}`) : null);
    announce(code ? t(`endSession.${code}`) : t('account.ended', { browser: name }));
    changed();
  };
  return (
    <Row>
      <p class="row">
        <span class="rows__title">{name}</span>
        {isCurrent && <Status tone="good">{t('account.thisBrowser')}</Status>}
      </p>
      <p class="small muted">
        {t('account.sessionFacts', { service, since: momentText(startedAt), used: momentText(lastUsedAt) })}
      </p>
      {!isCurrent && (
        <p class="rows__end">
          <Button kind="secondary-action" isPending={isPending} onPress={() => void end()}>
            {t('account.end')}
            <span class="for-listeners"> {name}</span>
          </Button>
        </p>
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
          <TroubleNotice trouble={trouble} kept={t('account.stillSignedIn')} />
        </div>
      )}
    </Row>
  );
}

function EndAll() {
  const { act, isPending, trouble } = useMutation(EndAllSessionsDocument);
  const end = async () => {
    // Whatever becomes of the cookie: its session is over.
    if (await act({})) await signOut().catch(() => location.assign('/'));
  };
  return (
    <>
      <ConfirmPress
        words={t('account.endAll')}
        consequence={t('account.endAllWhy')}
        doWords={t('account.doEndAll')}
        isPending={isPending}
        act={end}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('account.stillSignedIn')} />}
    </>
  );
}
