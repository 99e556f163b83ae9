import { useState } from 'preact/hooks';
import { PublishHandbookDocument } from '../generated/handbook-editor.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { TextArea } from '../planner/text-area.tsx';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly draft: { readonly id: string; readonly number: number; readonly revision: number };
  readonly published: () => void;
}

/** What changed, for readers; and the press after which it counts. */
export function PublishForm({ draft: { id, number, revision }, published }: Props) {
  const { act, isPending, trouble } = useMutation(PublishHandbookDocument);
  const [note, setNote] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const publish = async () => {
    const payload = (await act({ input: { handbookVersionId: id, revision, note } }))?.publishHandbook;
    if (!payload) return;
    const [refusal] = payload.userErrors;
    setMistake(refusal ? t(`handbookPublish.${refusal.code}`) : null);
    if (refusal) return;
    announce(t('handbook.published'));
    published();
  };
  return (
    <div class="card stack">
      <h2 class="utrecht-heading-2">{t('handbook.draft', { number })}</h2>
      <TextArea
        id="handboek-wijziging"
        label={t('handbook.note')}
        hint={t('handbook.note.why')}
        error={mistake}
        value={note}
        change={setNote}
      />
      <ConfirmPress
        words={t('handbook.publish')}
        consequence={t('handbook.publish.then')}
        doWords={t('handbook.publish')}
        isPending={isPending}
        act={publish}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('handbook.kept')} />}
    </div>
  );
}
