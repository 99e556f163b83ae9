import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useOpener } from '../ui/focus.ts';
import type { MadeKey } from './made-key.ts';

export interface Making {
  readonly isMaking: boolean;
  /** Stays until its secret is kept: it is shown this once. */
  readonly made: MadeKey | null;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly finish: (key: MadeKey) => void;
  readonly done: () => void;
}

/** Making a key: from the press that opens the form to the secret that was kept. */
export function useMaking(changed: () => void): Making {
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadeKey | null>(null);
  return {
    isMaking,
    made,
    opener: useOpener(isMaking || made !== null),
    start: () => setMaking(true),
    cancel: () => setMaking(false),
    finish: key => {
      setMaking(false);
      setMade(key);
      changed();
    },
    done: () => setMade(null),
  };
}
