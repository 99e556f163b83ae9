import { t } from '../language/language.ts';
import { useSession } from '../shell/viewer-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { RecruitmentEvent } from './event-page.tsx';
import { useRegistration } from './use-registration.ts';
import { VisitorForm } from './visitor-form.tsx';

interface Props {
  readonly event: RecruitmentEvent;
  readonly askAgain: () => void;
}

/** Join, or give the seat back. A visitor leaves a name and an address. */
export function Registering({ event, askAgain }: Props) {
  const { viewer } = useSession();
  const { register, cancel, isPending, result, mistake, trouble } = useRegistration(event.id, askAgain);
  const { viewerRegistration, viewerCanRegister, status } = event;
  const words = t(status === 'FULL' ? 'event.doWait' : 'event.do');
  const isDone = result?.tone === 'good';
  return (
    <div class="sign-up">
      {viewerRegistration?.viewerCanCancel && (
        <Button kind="secondary-action" isPending={isPending} onPress={() => void cancel(viewerRegistration.id)}>
          {t('event.cancel')}
        </Button>
      )}
      {viewerCanRegister && viewer && (
        <Button isPending={isPending} onPress={() => void register()}>
          {words}
        </Button>
      )}
      {viewerCanRegister && !viewer && !isDone && (
        <VisitorForm mistake={mistake} isPending={isPending} words={words} send={visitor => void register(visitor)} />
      )}
      {result && (
        <Notice tone={result.tone}>
          <p>{t(result.words)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('event.kept')} />}
    </div>
  );
}
