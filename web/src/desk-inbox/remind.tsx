import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Trouble } from '../graph/trouble.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { localDate, momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useFocusUp } from '../ui/focus.ts';
import { Status } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly name: string;
  readonly remindedAt: string | null;
  /** What the last press came to; null before. */
  readonly words: MessageKey | null;
  readonly step: { readonly isPending: boolean; readonly trouble: Trouble | null };
  readonly go: () => Promise<unknown>;
  readonly children?: ComponentChildren;
}

/** The press that reminds somebody, once a day; after it the row says when. */
export function Remind({ name, remindedAt, words, step, go, children }: Props) {
  const firstName = name.split(' ')[0] ?? name;
  const isToday = remindedAt !== null && localDate(remindedAt) === localDate(new Date());
  useEffect(() => {
    if (words) announce(t(words, { name: firstName }));
  }, [words]);
  return (
    <>
      <div class="row rows__end">
        {isToday ? (
          <Status tone="good">{t('deskInbox.remindedAt', { moment: momentText(remindedAt) })}</Status>
        ) : (
          <RemindButton words={t('deskInbox.remind', { name: firstName })} isPending={step.isPending} go={go} />
        )}
        {children}
      </div>
      {words && words !== 'deskInbox.reminded' && <p class="small">{t(words, { name: firstName })}</p>}
      {step.trouble && <TroubleNotice trouble={step.trouble} kept={t('desk.kept')} />}
    </>
  );
}

interface ButtonProps {
  readonly words: string;
  readonly isPending: boolean;
  readonly go: () => Promise<unknown>;
}

/** Once pressed it makes room for when that was, and the keyboard goes on at the name. */
function RemindButton({ words, isPending, go }: ButtonProps) {
  return (
    <span ref={useFocusUp<HTMLSpanElement>()}>
      <Button isPending={isPending} onPress={() => void go()}>
        {words}
      </Button>
    </span>
  );
}
