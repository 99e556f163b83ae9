import { useState } from 'preact/hooks';
import { CancelRegistrationDocument, RegisterForEventDocument } from '../generated/event.ts';
import type { RegisterForEventErrorCode } from '../generated/operations.ts';
import type { Trouble } from '../graph/trouble.ts';
import { useMutation } from '../graph/use-mutation.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import type { Tone } from '../ui/notice.tsx';
import type { Visitor } from './visitor-form.tsx';

interface Registration {
  readonly register: (visitor?: Visitor) => Promise<void>;
  readonly cancel: (registrationId: string) => Promise<void>;
  readonly isPending: boolean;
  /** What came of the last press. */
  readonly result: { readonly words: MessageKey; readonly tone: Tone } | null;
  /** What was wrong with what a visitor filled in. */
  readonly mistake: RegisterForEventErrorCode | null;
  readonly trouble: Trouble | null;
}

export function useRegistration(eventId: string, askAgain: () => void): Registration {
  const registering = useMutation(RegisterForEventDocument);
  const cancelling = useMutation(CancelRegistrationDocument);
  const [result, setResult] = useState<Registration['result']>(null);
  const [mistake, setMistake] = useState<RegisterForEventErrorCode | null>(null);

  const tell = (words: MessageKey, tone: Tone) => {
    setResult({ words, tone });
    announce(t(words));
    askAgain();
  };
  return {
    result,
    mistake,
    isPending: registering.isPending || cancelling.isPending,
    trouble: registering.trouble ?? cancelling.trouble,
    async register(visitor) {
      const payload = (await registering.act({ input: { eventId, ...visitor } }))?.registerForEvent;
      if (!payload) return;
      const code = payload.userErrors[0]?.code ?? null;
      setMistake(code);
      // A mistake in a field is told at that field.
      if (code === 'NAME_NOT_VALID' || code === 'EMAIL_NOT_VALID') announce(t(`registerForEvent.${code}`));
      else if (code) tell(`registerForEvent.${code}`, 'warn');
      else tell(payload.registration?.status === 'WAITLISTED' ? 'event.done.waitlisted' : 'event.done', 'good');
    },
    async cancel(registrationId) {
      const payload = (await cancelling.act({ input: { registrationId } }))?.cancelRegistration;
      if (!payload) return;
      const code = payload.userErrors[0]?.code;
      tell(code ? `cancelRegistration.${code}` : 'event.cancelled', code ? 'warn' : 'good');
    },
  };
}
