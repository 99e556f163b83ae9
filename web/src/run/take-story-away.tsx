import { WithdrawStoryDocument } from '../generated/stories.ts';
import type { StoryWordsFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { wordsOf } from './story-words.tsx';

interface Props {
  readonly story: StoryWordsFragment;
  /** On the button. */
  readonly words: string;
  readonly changed: () => void;
}

/** It does not come back, so it is asked twice. */
export function TakeStoryAway({ story, words, changed }: Props) {
  const { act, isPending, trouble } = useMutation(WithdrawStoryDocument);
  const takeAway = async () => {
    if (!(await act({ input: { storyId: story.id } }))) return;
    announce(t('run.storyGone'));
    changed();
  };
  return (
    <>
      <ConfirmPress
        words={words}
        about={wordsOf(story).title}
        consequence={t('run.takeStoryAwayWhat')}
        doWords={words}
        isPending={isPending}
        act={takeAway}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}
