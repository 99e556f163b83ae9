import { useState } from 'preact/hooks';
import { ConfirmSignUpDocument, DeclineSignUpDocument } from '../generated/desk.ts';
import type {
  ConfirmSignUpErrorCode,
  DeclineReason,
  DeclineSignUpErrorCode,
  OverrideCode,
} from '../generated/operations.ts';
import type { Trouble } from '../graph/trouble.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';

type Mistake = `confirmSignUp.${ConfirmSignUpErrorCode}` | `declineSignUp.${DeclineSignUpErrorCode}`;

interface Decision {
  readonly isPending: boolean;
  /** Why the last decision was refused; null when it was not. */
  readonly mistake: Mistake | null;
  readonly trouble: Trouble | null;
  readonly confirm: (override: { code: OverrideCode; words: string } | null) => Promise<void>;
  readonly decline: (reason: DeclineReason, note: string) => Promise<void>;
  /** Lets the refusal go. */
  readonly forget: () => void;
}

export function useDecision(signUpId: string, name: string, decided: () => void): Decision {
  const confirming = useMutation(ConfirmSignUpDocument);
  const declining = useMutation(DeclineSignUpDocument);
  const [mistake, setMistake] = useState<Mistake | null>(null);

  const conclude = (words: 'desk.confirmed' | 'desk.declined', refusal: Mistake | null) => {
    setMistake(refusal);
    announce(t(refusal ?? words, { name }));
    decided();
  };
  return {
    isPending: confirming.isPending || declining.isPending,
    mistake,
    trouble: confirming.trouble ?? declining.trouble,
    forget: () => setMistake(null),
    async confirm(override) {
      const why = { overrideCode: override?.code ?? null, overrideReason: override?.words || null };
      const payload = (await confirming.act({ input: { signUpId, ...why } }))?.confirmSignUp;
      const code = payload?.userErrors[0]?.code;
      if (payload) conclude('desk.confirmed', code ? `confirmSignUp.${code}` : null);
    },
    async decline(reason, note) {
      const payload = (await declining.act({ input: { signUpId, reason, note: note || null } }))?.declineSignUp;
      const code = payload?.userErrors[0]?.code;
      if (payload) conclude('desk.declined', code ? `declineSignUp.${code}` : null);
    },
  };
}
