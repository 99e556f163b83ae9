import type { ComponentChildren } from 'preact';
import type { AccessKeyCardFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { roleText } from './role-text.ts';
import { useRevoking } from './use-revoking.ts';

interface Props {
  readonly accessKey: AccessKeyCardFragment;
  readonly changed: () => void;
  /** What else can be done with it. */
  readonly children?: ComponentChildren;
}

const toneOf: Readonly<Record<AccessKeyCardFragment['status'], Tone>> = {
  IN_USE: 'good',
  EXPIRED: 'warn',
  REVOKED: 'bad',
};

/** One key, widget key or token: what it is called, what it may do, how long, and when it was used last. */
export function KeyCard({ accessKey, changed, children }: Props) {
  const { name, hint, status, viewerCanRevoke } = accessKey;
  return (
    <Row>
      <div class="stack stack--tight">
        <h3 class="rows__title">{name}</h3>
        <p class="row small">
          <Status tone={toneOf[status]}>{t(`keyStatus.${status}`)}</Status>
          <code>{hint}…</code>
        </p>
        <MayDo accessKey={accessKey} />
        <p class="small muted">{timesText(accessKey)}</p>
      </div>
      {status === 'IN_USE' && (
        <div class="rows__end row">
          {children}
          {viewerCanRevoke && <Revoke accessKey={accessKey} changed={changed} />}
        </div>
      )}
    </Row>
  );
}

function MayDo({ accessKey: { kind, scopes, origins, mayWrite, roles } }: Pick<Props, 'accessKey'>) {
  const lines = {
    API: scopes.map(scope => t(`scope.${scope}`)),
    WIDGET: origins,
    PERSONAL: [t(mayWrite ? 'token.writes' : 'token.readsOnly'), ...roles.map(roleText)],
  }[kind];
  return (
    <ul class="small">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function timesText({ createdAt, expiresAt, lastUsedAt }: AccessKeyCardFragment): string {
  return [
    t('key.made', { moment: momentText(createdAt) }),
    expiresAt ? t('key.until', { moment: momentText(expiresAt) }) : t('key.noEnd'),
    lastUsedAt ? t('key.used', { moment: momentText(lastUsedAt) }) : t('key.neverUsed'),
  ].join(' · ');
}

function Revoke({ accessKey, changed }: Pick<Props, 'accessKey' | 'changed'>) {
  const { isPending, mistake, trouble, revoke } = useRevoking(accessKey, changed);
  return (
    <>
      <ConfirmPress
        words={t('key.revoke')}
        about={accessKey.name}
        consequence={t('key.revokeWhy', { name: accessKey.name })}
        doWords={t('key.doRevoke')}
        isPending={isPending}
        act={revoke}
      />
      {mistake && (
        <Notice tone="bad">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('key.stillThere')} />}
    </>
  );
}
