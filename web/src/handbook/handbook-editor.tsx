import { useState } from 'preact/hooks';
import { SaveHandbookDraftDocument } from '../generated/handbook-editor.ts';
import type { ClauseFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { ClauseFields } from './clause-fields.tsx';

interface Props {
  readonly clauses: readonly ClauseFragment[];
  /** Of the draft that is shown; null while there is none. */
  readonly revision: number | null;
  readonly saved: () => void;
}

const empty: ClauseFragment = { code: '', titleNl: '', titleEn: '', textNl: '', textEn: '', roles: [] };

/** All clauses, each with its words in both languages; kept as a draft until it is published. */
export function HandbookEditor({ clauses, revision, saved }: Props) {
  const { act, isPending, trouble } = useMutation(SaveHandbookDraftDocument);
  const [told, setTold] = useState<readonly ClauseFragment[]>(clauses);
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const put = (index: number, over: Partial<ClauseFragment>) =>
    setTold(told.map((one, at) => (at === index ? { ...one, ...over } : one)));
  const save = async () => {
    const input = {
      revision,
      clauses: told.map(({ code, titleNl, titleEn, textNl, textEn, roles }) => ({
        code,
        titleNl,
        titleEn,
        textNl,
        textEn,
        roles,
      })),
    };
    const payload = (await act({ input }))?.saveHandbookDraft;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => t(`handbookDraft.${code}`)));
    if (payload.userErrors.length > 0) return;
    announce(t('handbook.saved'));
    saved();
  };
  return (
    <div class="stack">
      {told.map((clause, index) => (
        <ClauseFields
          key={index}
          index={index}
          clause={clause}
          put={over => put(index, over)}
          remove={() => setTold(told.filter((_, at) => at !== index))}
        />
      ))}
      <p>
        <Button kind="secondary-action" onPress={() => setTold([...told, empty])}>
          {t('handbook.addClause')}
        </Button>
      </p>
      {mistakes.length > 0 && (
        <div role="alert">
          <Notice tone="bad">
            {mistakes.map(words => (
              <p key={words}>{words}</p>
            ))}
          </Notice>
        </div>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('handbook.kept')} />}
      <p>
        <Button isPending={isPending} onPress={() => void save()}>
          {t('handbook.save')}
        </Button>
      </p>
    </div>
  );
}
