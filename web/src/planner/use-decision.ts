import { useState } from 'preact/hooks';
import {
  CancelPlaceDocument,
  ConfirmSignUpDocument,
  DeclineSignUpDocument,
  RecordNoShowDocument,
  ShortlistSignUpDocument,
  UndoNoShowDocument,
} from '../generated/desk.ts';
import type { DeclineReason, OverrideCode } from '../generated/operations.ts';
import type { Trouble } from '../graph/trouble.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { mistakeIn, useStep, type Tell } from '../shift/use-step.ts';
import { announce } from '../ui/announce.tsx';

/** Refusals that go away when the planner says why. */
export const reasonMistakes: ReadonlySet<string> = new Set([
  'confirmSignUp.REASON_REQUIRED',
  'confirmSignUp.WORDS_REQUIRED',
  'confirmSignUp.REASON_TOO_LONG',
]);

export interface Decision {
  readonly isPending: boolean;
  /** Why the last decision was refused; null when it was not. */
  readonly mistake: MessageKey | null;
  readonly trouble: Trouble | null;
  readonly confirm: (override: { code: OverrideCode; words: string } | null) => void;
  readonly decline: (reason: DeclineReason, note: string) => void;
  readonly shortlist: () => void;
  readonly cancelPlace: (reason: DeclineReason, note: string) => void;
  readonly recordNoShow: () => void;
  readonly undoNoShow: () => void;
  /** Lets the refusal go. */
  readonly forget: () => void;
}

/** All that a planner of the host decides about one person, each a press and a sentence. */
export function useDecision(signUpId: string, name: string, decided: () => void): Decision {
  const [mistake, setMistake] = useState<MessageKey | null>(null);
  const tell: Tell = (words, isGood) => {
    setMistake(isGood ? null : words);
    announce(t(words, { name }));
    decided();
  };
  const choice = useChoice(signUpId, tell);
  const place = useHeldPlace(signUpId, tell);
  return {
    ...choice,
    ...place,
    isPending: choice.isPending || place.isPending,
    mistake,
    trouble: choice.trouble ?? place.trouble,
    forget: () => setMistake(null),
  };
}

type Choice = Pick<Decision, 'isPending' | 'trouble' | 'confirm' | 'decline' | 'shortlist'>;

/** Among those who stand side by side. */
function useChoice(signUpId: string, tell: Tell): Choice {
  const confirming = useStep(
    ConfirmSignUpDocument,
    it => mistakeIn(it.confirmSignUp, code => `confirmSignUp.${code}`),
    'desk.confirmed',
    tell,
  );
  const declining = useStep(
    DeclineSignUpDocument,
    it => mistakeIn(it.declineSignUp, code => `declineSignUp.${code}`),
    'desk.declined',
    tell,
  );
  const shortlisting = useStep(
    ShortlistSignUpDocument,
    it => mistakeIn(it.shortlistSignUp, code => `shortlistSignUp.${code}`),
    'desk.shortlisted',
    tell,
  );
  return {
    isPending: confirming.isPending || declining.isPending || shortlisting.isPending,
    trouble: confirming.trouble ?? declining.trouble ?? shortlisting.trouble,
    confirm: override =>
      void confirming.go({
        signUpId,
        overrideCode: override?.code ?? null,
        overrideReason: override?.words || null,
      }),
    decline: (reason, note) => void declining.go({ signUpId, reason, note: note || null }),
    shortlist: () => void shortlisting.go({ signUpId }),
  };
}

type HeldPlace = Pick<Decision, 'isPending' | 'trouble' | 'cancelPlace' | 'recordNoShow' | 'undoNoShow'>;

/** Of who has a place, or had. */
function useHeldPlace(signUpId: string, tell: Tell): HeldPlace {
  const cancelling = useStep(
    CancelPlaceDocument,
    it => mistakeIn(it.cancelPlace, code => `cancelPlace.${code}`),
    'desk.cancelled',
    tell,
  );
  const missing = useStep(
    RecordNoShowDocument,
    it => mistakeIn(it.recordNoShow, code => `recordNoShow.${code}`),
    'desk.noShowSaid',
    tell,
  );
  const returning = useStep(
    UndoNoShowDocument,
    it => mistakeIn(it.undoNoShow, code => `undoNoShow.${code}`),
    'desk.noShowUndone',
    tell,
  );
  return {
    isPending: cancelling.isPending || missing.isPending || returning.isPending,
    trouble: cancelling.trouble ?? missing.trouble ?? returning.trouble,
    cancelPlace: (reason, note) => void cancelling.go({ signUpId, reason, note: note || null }),
    recordNoShow: () => void missing.go({ signUpId }),
    undoNoShow: () => void returning.go({ signUpId }),
  };
}
