import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { SignInService } from './doors.ts';
import { startSignIn } from './sign-in-address.ts';

/** What the server says when signing in did not work; each has words. */
const notices = [
  'unknown-service',
  'service-down',
  'too-late',
  'refused',
  'failed',
  'unknown-person',
  'not-now',
] as const;

export type NoticeCode = (typeof notices)[number];

export const noticeOf = (text: string | undefined): NoticeCode | null => notices.find(one => one === text) ?? null;

interface Props {
  readonly code: NoticeCode;
  /** The service that she came by; null when that is not known. */
  readonly service: SignInService | null;
  readonly to: string;
}

/** What happened, what was kept, and what to do. */
export function SignInNotice({ code, service, to }: Props) {
  const name = service?.name ?? t('door.yourService');
  return (
    <div role="alert">
      <Notice tone={code === 'unknown-person' ? 'info' : 'warn'}>
        <p class="notice__title">{t(`notice.${code}`, { service: name })}</p>
        <p>{t(`noticeDo.${code}`, { service: name })}</p>
        {service && code !== 'unknown-person' && (
          <Button kind="secondary-action" onPress={() => startSignIn({ issuer: service.slug }, to)}>
            {t('trouble.again')}
          </Button>
        )}
      </Notice>
    </div>
  );
}
