import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { Button } from './button.tsx';
import { useFocusUp, useOpener } from './focus.ts';
import { Notice } from './notice.tsx';

interface Props {
  /** On the first button: what it is about. */
  readonly words: string;
  /** What it is about, for those who hear one button after the other; left out where the button says it all. */
  readonly about?: string;
  /** What happens then, and that it cannot be undone. */
  readonly consequence: string;
  /** On the second button: the deed itself. */
  readonly doWords: string;
  readonly isPending: boolean;
  /** Ends when there is an answer; the question is closed then, whatever the answer is. */
  readonly act: () => Promise<void>;
}

/** What cannot be undone is asked twice, in place: the keyboard stays at the question, so a key held down answers nothing. */
export function ConfirmPress({ words, about, consequence, doWords, isPending, act }: Props) {
  const [isAsking, setAsking] = useState(false);
  const place = useFocusUp<HTMLDivElement>();
  const question = useRef<HTMLParagraphElement>(null);
  const opener = useOpener(isAsking);
  useEffect(() => question.current?.focus(), [isAsking]);
  return (
    <div class="confirm" ref={place}>
      {isAsking ? (
        <Notice tone="warn">
          <p tabIndex={-1} ref={question}>
            {consequence}
          </p>
          <p class="row">
            <Button isPending={isPending} onPress={() => void act().then(() => setAsking(false))}>
              {doWords}
            </Button>
            <Button kind="subtle" onPress={() => setAsking(false)}>
              {t('confirm.not')}
            </Button>
          </p>
        </Notice>
      ) : (
        <Button kind="secondary-action" isPending={isPending} opener={opener} onPress={() => setAsking(true)}>
          {words}
          {about && <span class="for-listeners"> {about}</span>}
        </Button>
      )}
    </div>
  );
}
