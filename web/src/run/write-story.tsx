import { useState } from 'preact/hooks';
import { DraftStoryDocument } from '../generated/write-stories.ts';
import type { DraftStoryErrorCode, StoryMembersQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { draftInput, emptyDraft } from './story-draft.ts';
import { StoryFields } from './story-fields.tsx';

export type StoryMember = NonNullable<StoryMembersQuery['members']>[number];
export type StoryMistake = DraftStoryErrorCode | 'PERSON_NEEDED';

interface Props {
  /** Of which members the viewer writes, and all that a story can be about. */
  readonly written: readonly StoryMember[];
  readonly members: readonly StoryMember[];
  readonly changed: () => void;
}

/** A story in a colleague's name; once it is sent she is asked. */
export function WriteStory({ written, members, changed }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const { act, isPending, trouble } = useMutation(DraftStoryDocument);
  const begin = () => emptyDraft(written.length === 1 ? written[0]!.id : '');
  const [draft, setDraft] = useState(begin);
  const [mistakes, setMistakes] = useState<readonly StoryMistake[]>([]);
  const send = async () => {
    const input = draftInput(draft);
    if (!input) return setMistakes(['PERSON_NEEDED']);
    const payload = (await act({ input }))?.draftStory;
    if (!payload) return setMistakes([]);
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (!payload.story) return;
    announce(t('runStories.sent'));
    setOpen(false);
    setDraft(begin());
    changed();
  };
  if (!isOpen)
    return (
      <p>
        <Button opener={opener} onPress={() => setOpen(true)}>
          {t('runStories.write')}
        </Button>
      </p>
    );
  return (
    <Form
      title={t('runStories.write')}
      doWords={t('runStories.send')}
      isPending={isPending}
      mistakes={mistakes}
      send={send}
      cancel={() => setOpen(false)}
    >
      <StoryFields draft={draft} written={written} members={members} change={setDraft} mistakes={mistakes} />
      {trouble?.code === 'NOT_FOUND' ? (
        <Notice tone="bad">
          <p>{t('runStories.notThere')}</p>
        </Notice>
      ) : (
        trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />
      )}
    </Form>
  );
}
