import { useRef, useState } from 'preact/hooks';
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

/** A clause as it is being written, with a name that lasts while others come and go. */
interface Written {
  readonly key: number;
  readonly clause: ClauseFragment;
}

const empty: ClauseFragment = { code: '', titleNl: '', titleEn: '', textNl: '', textEn: '', roles: [] };

/** All clauses, each with its words in both languages; kept as a draft until it is published. */
export function HandbookEditor({ clauses, revision, saved }: Props) {
  const { act, isPending, trouble } = useMutation(SaveHandbookDraftDocument);
  const nextKey = useRef(clauses.length);
  const [told, setTold] = useState<readonly Written[]>(() => clauses.map((clause, key) => ({ key, clause })));
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const put = (key: number, over: Partial<ClauseFragment>) =>
    setTold(told.map(one => (one.key === key ? { key, clause: { ...one.clause, ...over } } : one)));
  const save = async () => {
    const input = {
      revision,
      clauses: told.map(({ clause: { code, titleNl, titleEn, textNl, textEn, roles } }) => ({
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
      {told.map(({ key, clause }) => (
        <ClauseFields
          key={key}
          index={key}
          clause={clause}
          put={over => put(key, over)}
          remove={() => setTold(told.filter(one => one.key !== key))}
        />
      ))}
      <p>
        <Button kind="secondary-action" onPress={() => setTold([...told, { key: nextKey.current++, clause: empty }])}>
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
