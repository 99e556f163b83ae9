import { useState } from 'preact/hooks';
import { CancelRegistrationDocument, RegisterForEventDocument } from '../generated/event.ts';
import type { RegisterForEventErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { useSession } from '../shell/viewer-context.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { RecruitmentEvent } from './event-page.tsx';
import { VisitorForm } from './visitor-form.tsx';
import type { Visitor } from './visitor-form.tsx';

interface Props {
  readonly event: RecruitmentEvent;
  readonly askAgain: () => void;
}

/** Join, or give the seat back. A visitor leaves a name and an address. */
export function Registering({ event, askAgain }: Props) {
  const { viewer } = useSession();
  const registering = useMutation(RegisterForEventDocument);
  const cancelling = useMutation(CancelRegistrationDocument);
  const [result, setResult] = useState<{ words: MessageKey; tone: Tone } | null>(null);
  const [mistake, setMistake] = useState<RegisterForEventErrorCode | null>(null);

  const tell = (words: MessageKey, tone: Tone) => {
    setResult({ words, tone });
    announce(t(words));
    askAgain();
  };
  const register = async (visitor?: Visitor) => {
    const payload = (await registering.act({ input: { eventId: event.id, ...visitor } }))?.registerForEvent;
    if (!payload) return;
    const code = payload.userErrors[0]?.code ?? null;
    setMistake(code);
    if (code) return tell(`registerForEvent.${code}`, 'warn');
    tell(payload.registration?.status === 'WAITLISTED' ? 'event.done.waitlisted' : 'event.done', 'good');
  };
  const cancel = async (registrationId: string) => {
    const payload = (await cancelling.act({ input: { registrationId } }))?.cancelRegistration;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    tell(code ? `cancelRegistration.${code}` : 'event.cancelled', code ? 'warn' : 'good');
  };

  const { viewerRegistration, viewerCanRegister, status } = event;
  const words = status === 'FULL' ? 'event.doWait' : 'event.do';
  const isDone = result?.tone === 'good' && !viewer;
  const trouble = registering.trouble ?? cancelling.trouble;
  return (
    <div class="sign-up">
      {viewerRegistration?.viewerCanCancel && (
        <Button kind="secondary-action" isPending={cancelling.isPending} onPress={() => void cancel(viewerRegistration.id)}>
          {t('event.cancel')}
        </Button>
      )}
      {viewerCanRegister && viewer && (
        <Button isPending={registering.isPending} onPress={() => void register()}>
          {t(words)}
        </Button>
      )}
      {viewerCanRegister && !viewer && !isDone && (
        <VisitorForm mistake={mistake} isPending={registering.isPending} words={t(words)} send={visitor => void register(visitor)} />
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
